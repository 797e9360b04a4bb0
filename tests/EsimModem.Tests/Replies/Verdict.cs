namespace EsimModem.Tests.Replies;

/// <summary>What became of one field of one reply.</summary>
internal enum Verdict
{
    Right,
    Wrong,
    LeftOut,
}
