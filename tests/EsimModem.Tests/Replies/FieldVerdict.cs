namespace EsimModem.Tests.Replies;

/// <summary>One field of one reply: what it should be, what was read, and whether that is right.</summary>
internal sealed record FieldVerdict(string Field, string? Expected, string? Read, Verdict Verdict)
{
    public override string ToString() => $"{Field}: should be {Expected ?? "absent"}, is {Read ?? "absent"}";
}
