using EsimModem.Carriers.Replies;
using EsimModem.Modems;

namespace EsimModem.Bank;

/// <summary>What came back for a person's code.</summary>
/// <param name="Session">done, waiting (a menu was left open and has been cancelled) or expired.</param>
internal sealed record AskAnswer(string Text, Via Via, Reading Reading, string Session);
