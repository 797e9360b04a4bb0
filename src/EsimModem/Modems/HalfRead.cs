namespace EsimModem.Modems;

/// <summary>Counts how often a message came short. What was lost on the way mostly is there the next time; what never comes whole must not block its place for good.</summary>
internal sealed class HalfRead
{
    private const int MostReadings = 3;

    private readonly Dictionary<(string? Store, int Slot), int> readings = [];

    /// <summary>False when it came whole, or was read often enough in a row and is to be taken as it is.</summary>
    public bool IsReadAgain(string? store, int slot, bool isShort)
    {
        // The place may hold another one by now.
        if (!isShort)
        {
            readings.Remove((store, slot));
            return false;
        }

        var times = readings.GetValueOrDefault((store, slot)) + 1;
        if (times == MostReadings)
            return !readings.Remove((store, slot));
        readings[(store, slot)] = times;
        return true;
    }

    public void Forget() => readings.Clear();
}
