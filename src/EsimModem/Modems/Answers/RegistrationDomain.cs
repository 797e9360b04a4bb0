namespace EsimModem.Modems.Answers;

/// <summary>The four answers about registration, one per part of the network (3GPP 27.007 sections 7.2, 10.1.20, 10.1.22, 10.1.47).</summary>
internal enum RegistrationDomain
{
    Voice,
    Packet,
    Lte,
    FiveG,
}
