using System.Collections.Frozen;
using EsimModem.Modems.Answers;

namespace EsimModem.Modems;

/// <summary>Which refusals of a message pass by themselves, and which leave open whether it went out (3GPP 27.005 section 3.2.5, 24.011 annex E).</summary>
internal static class SmsRefusals
{
    /// <summary>From here on every maker has numbers of its own.</summary>
    private const int FirstOfMakers = 512;

    /// <summary>No network any more, or not in time, and a cause that the modem does not know.</summary>
    private static readonly FrozenSet<int> Vague = FrozenSet.Create(331, 332, 500);

    /// <summary>No room is left for messages: some modems send none either until there is (3GPP 27.005 section 3.2.5).</summary>
    private static readonly FrozenSet<int> Full = FrozenSet.Create(22, 208, 322);

    /// <summary>The same of the equipment's own errors.</summary>
    private const int FullOfEquipment = 20;

    /// <summary>The network is crowded or away, or card and modem are still busy.</summary>
    private static readonly FrozenSet<int> Passing = FrozenSet.Create(38, 41, 42, 47, 192, 194, 301, 302, 314, 320, 331, 332, 500);

    /// <summary>The same of the equipment's own errors (3GPP 27.007 section 9.2), with the 515 of Wavecom that asks to wait.</summary>
    private static readonly FrozenSet<int> PassingOfEquipment = FrozenSet.Create(14, 30, 31, 32, 515);

    /// <summary>The same of the equipment's own.</summary>
    private static readonly FrozenSet<int> VagueOfEquipment = FrozenSet.Create(30, 31, 100);

    /// <summary>After the message was handed over; a bare error says nothing either way.</summary>
    public static bool MayHaveLeft(ModemError? error) => error switch
    {
        { Family: ModemErrorFamily.Message, Code: { } code } => Vague.Contains(code) || code >= FirstOfMakers,
        { Family: ModemErrorFamily.Equipment, Code: { } code } => VagueOfEquipment.Contains(code) || code >= FirstOfMakers,
        _ => true,
    };

    /// <summary>It passes once what came is read and deleted.</summary>
    public static bool IsFull(ModemError? error) => error is { Family: ModemErrorFamily.Message, Code: { } code } ? Full.Contains(code) : error is { Family: ModemErrorFamily.Equipment, Code: FullOfEquipment };

    public static bool IsPassing(ModemError? error) => IsFull(error) || error switch
    {
        { Family: ModemErrorFamily.Message, Code: { } code } => Passing.Contains(code) || code >= FirstOfMakers,
        { Family: ModemErrorFamily.Equipment, Code: { } code } => PassingOfEquipment.Contains(code),
        _ => false,
    };
}
