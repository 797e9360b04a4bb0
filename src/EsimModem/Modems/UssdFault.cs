using EsimModem.At;
using EsimModem.Modems.Answers;

namespace EsimModem.Modems;

/// <summary>Judges the error that came instead of the modem's OK to a USSD code.</summary>
internal static class UssdFault
{
    private static readonly TimeSpan Quick = TimeSpan.FromSeconds(5);

    /// <summary>The form of the code may be to blame, and another is worth a try.</summary>
    public static bool OfForm(AtReply reply) =>
        reply.Final is FinalKind.Error || reply.Final is FinalKind.Cme && reply.Code is null or 3 or 4 or 25 or 27 or 50 or 100;

    /// <summary>The modem refused by itself, so that the network cannot have heard of it; a bare ERROR proves nothing.</summary>
    public static bool StayedHere(AtReply reply, TimeSpan after) => reply switch
    {
        { Text: "COMMAND NOT SUPPORT" or "TOO MANY PARAMETERS" } => true,
        { Final: FinalKind.Cme, Code: >= 3 and <= 27 or >= 40 and <= 48 or 50 } => true,
        { Final: FinalKind.Cme, Code: 30 or 32 } => after < Quick,
        _ => false,
    };

    /// <summary>There is no network, or it does not serve such codes: it has begun no dialogue with this one.</summary>
    public static bool IsNoDialogue(string final) => ModemError.Read(final) is { Code: 30 or 32 or >= 132 and <= 134 };

    /// <summary>What came of a code that the modem has not acknowledged.</summary>
    public static UssdOutcome OutcomeOf(FinalKind missing) => missing switch
    {
        FinalKind.LinkLost => UssdOutcome.LinkLost,
        FinalKind.Rebooted => UssdOutcome.Rebooted,
        _ => UssdOutcome.NoAnswer,
    };

    public static string Describe(string final) =>
        ModemError.Read(final) is { Code: { } code, Meaning: var meaning } && meaning.Length > 0 && !final.Contains(meaning, StringComparison.Ordinal)
            ? $"{final.Trim()} ({meaning})"
            : final.Trim();
}
