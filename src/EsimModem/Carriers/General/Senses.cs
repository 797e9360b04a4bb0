namespace EsimModem.Carriers.General;

internal static class Senses
{
    /// <summary>Words over which a sentence is read as if they were not there.</summary>
    public static bool IsLight(this Sense sense) => sense is Sense.Filler or Sense.Plan or Sense.Line;
}
