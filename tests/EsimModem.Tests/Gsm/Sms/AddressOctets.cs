using EsimModem.Gsm.Sms;

namespace EsimModem.Tests.Gsm.Sms;

/// <summary>An address as it is written, as octets of their own.</summary>
internal static class AddressOctets
{
    public static byte[] Party(SmsAddress address)
    {
        var to = new OctetWriter(new byte[32]);
        address.WriteParty(ref to);
        return to.Written.ToArray();
    }

    public static byte[] Centre(SmsAddress address)
    {
        var to = new OctetWriter(new byte[32]);
        address.WriteCentre(ref to);
        return to.Written.ToArray();
    }
}
