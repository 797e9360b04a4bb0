using EsimModem.Modems;

namespace EsimModem.Bank;

/// <summary>Something a person wants of a modem: how to do it, and what to say when the modem goes away before.</summary>
internal sealed record Errand(Func<Modem, Task> Do, Action GiveUp)
{
    /// <summary>An errand that answers; whatever goes wrong reaches the one who waits.</summary>
    public static Errand For<T>(TaskCompletionSource<T> answer, Func<Modem, Task> work) => new(
        async modem =>
        {
            try { await work(modem); }
            catch (Exception e) when (answer.TrySetException(e)) { }
        },
        () => answer.TrySetException(new DeskException(DeskRefusal.Absent, "The modem went away; ask again when it is back.")));
}
