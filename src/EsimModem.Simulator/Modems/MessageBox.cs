using EsimModem.Simulator.Coding;

namespace EsimModem.Simulator.Modems;

/// <summary>Takes what the network delivers into the card's or the modem's own store, and announces it as the host has asked, 3GPP 27.005 section 3.4.1.</summary>
internal sealed class MessageBox(ModemBody modem)
{
    public const string OfCard = "SM";
    public const string OfModem = "ME";
    private const int Directly = 2;
    private const int ReportsDirectly = 1;
    private const int ReportsStored = 2;
    private readonly MessageStore own = new(50);
    private byte reference;

    /// <summary>The store that is read and deleted from.</summary>
    public string Reading { get; set; } = OfCard;

    public string Sending { get; set; } = OfCard;

    public string Arriving { get; set; } = OfCard;

    /// <summary>Nothing goes out while nothing could come in: some firmware makes room for an answer first.</summary>
    public bool NeedsRoomToSend { get; set; }

    /// <summary>The number under which the next message goes out; it begins anew after the last octet.</summary>
    public byte NextReference() => reference++;

    public void Restart() => Reading = Sending = Arriving = OfCard;

    public MessageStore? Of(string name) => name switch
    {
        OfCard => modem.Slot.Card?.Messages,
        OfModem => own,
        _ => null,
    };

    /// <summary>False when there is no room: the network keeps it.</summary>
    public bool Receive(string pdu)
    {
        if (modem.Settings.Part("+CNMI", 1) == Directly && modem.Listens && modem.Mouth.Host is not null)
        {
            modem.Notify($"+CMT: ,{DeliverPdu.LengthOf(pdu)}\r\n{pdu}");
            return true;
        }

        var slot = Of(Arriving)?.Put(pdu) ?? -1;
        if (slot >= 0 && modem.Settings.Part("+CNMI", 0) > 0 && modem.Settings.Part("+CNMI", 1) > 0)
            modem.Notify($"+CMTI: \"{Arriving}\",{slot}");
        return slot >= 0;
    }

    /// <summary>What became of a message that was sent: told at once, stored and announced, or dropped, as the host has asked.</summary>
    public void Report(string pdu)
    {
        if (modem.Faults.Strikes(Fault.NoReport) is not null)
            return;
        var wanted = modem.Settings.Part("+CNMI", 0) > 0 ? modem.Settings.Part("+CNMI", 3) : 0;
        if (wanted == ReportsDirectly)
            modem.Notify($"+CDS: {DeliverPdu.LengthOf(pdu)}\r\n{pdu}");
        else if (wanted == ReportsStored && Of(Arriving)?.Put(pdu) is >= 0 and var slot)
            modem.Notify($"+CDSI: \"{Arriving}\",{slot}");
    }

    /// <summary>There is room again: what the network has kept may come.</summary>
    public void MadeRoom() => modem.Changed?.Invoke();
}
