using EsimModem.Alerts;
using EsimModem.Bank;
using EsimModem.Ledger;

namespace EsimModem.Web.Live;

/// <summary>Hears what changes in the bank, on its loop, and passes it to whoever listens.</summary>
internal sealed class Switchboard : IDisposable
{
    private const int MostListeners = 100;
    private readonly Bank.Bank _bank;
    private readonly Lock _door = new();
    private readonly List<Listener> _listeners = [];

    public Switchboard(Bank.Bank bank)
    {
        _bank = bank;
        bank.Changed += Tell;
        bank.Ledger.Written += Tell;
        bank.Alerts.Changed += Tell;
    }

    /// <summary>A new listener; null when there are too many.</summary>
    public Listener? Join()
    {
        lock (_door)
        {
            if (_listeners.Count >= MostListeners) return null;
            var listener = new Listener(this);
            _listeners.Add(listener);
            return listener;
        }
    }

    public void Leave(Listener listener)
    {
        lock (_door) _listeners.Remove(listener);
    }

    public void Dispose()
    {
        _bank.Changed -= Tell;
        _bank.Ledger.Written -= Tell;
        _bank.Alerts.Changed -= Tell;
    }

    private void Tell(BookRow row)
    {
        foreach (var change in Changes.Of(row)) Tell(change);
    }

    private void Tell(Alert alert) => Tell(new Change(ChangeKind.Alert, alert.Id, _bank.Ledger.Head.Row));

    private void Tell(Change change)
    {
        lock (_door)
        {
            foreach (var listener in _listeners) listener.Hear(change);
        }
    }
}
