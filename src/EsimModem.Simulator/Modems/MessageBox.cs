using EsimModem.Simulator.Coding;

namespace EsimModem.Simulator.Modems;

/// <summary>Takes what the network delivers into the card's or the modem's own store, and announces it as the host has asked, 3GPP 27.005 section 3.4.1.</summary>
internal sealed class MessageBox(ModemBody modem)
{
    public const string OfCard = "SM";
    public const string OfModem = "ME";
    private const int Directly = 2;
    private readonly MessageStore own = new(50);

    /// <summary>The store that is read and deleted from.</summary>
    public string Reading { get; set; } = OfCard;

    public string Sending { get; set; } = OfCard;

    public string Arriving { get; set; } = OfCard;

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

    /// <summary>There is room again: what the network has kept may come.</summary>
    public void MadeRoom() => modem.Changed?.Invoke();
}
