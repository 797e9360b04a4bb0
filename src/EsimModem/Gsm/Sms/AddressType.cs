namespace EsimModem.Gsm.Sms;

/// <summary>What kind of number an address holds (3GPP 23.040 section 9.1.2.5).</summary>
internal enum AddressType
{
    Unknown = 0,
    International = 1,
    National = 2,
    Network = 3,
    Subscriber = 4,
    Alphanumeric = 5,
    Abbreviated = 6,
    Reserved = 7,
}
