namespace EsimModem.Simulator.Modems;

/// <summary>A place for messages with so many slots, in a card or in a modem.</summary>
internal sealed class MessageStore(int slots)
{
    private readonly HashSet<int> drafts = [];
    private readonly (string Pdu, bool IsRead)?[] messages = new (string, bool)?[slots];

    public int Capacity => messages.Length;

    public bool IsFull => Used == Capacity;

    public int Used => messages.Count(message => message is not null);

    /// <summary>Gives the slot, or -1 when all are taken.</summary>
    public int Put(string pdu)
    {
        var free = Array.FindIndex(messages, message => message is null);
        if (free >= 0)
            messages[free] = (pdu, false);
        return free;
    }

    /// <summary>Somebody keeps what he has written and not sent.</summary>
    public void KeepDraft(string pdu)
    {
        if (Put(pdu) is >= 0 and var slot)
            drafts.Add(slot);
    }

    public bool IsDraft(int slot) => drafts.Contains(slot);

    public (string Pdu, bool IsRead)? Peek(int slot) => slot >= 0 && slot < messages.Length ? messages[slot] : null;

    /// <summary>Gives the message and whether it was read before; null for an empty slot.</summary>
    public (string Pdu, bool IsRead)? Read(int slot)
    {
        if (Peek(slot) is not { } message)
            return null;
        messages[slot] = message with { IsRead = true };
        return message;
    }

    /// <summary>False when there is no such slot.</summary>
    public bool Delete(int slot)
    {
        if (slot < 0 || slot >= messages.Length)
            return false;
        messages[slot] = null;
        drafts.Remove(slot);
        return true;
    }
}
