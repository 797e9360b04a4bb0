using System.Text;

namespace EsimModem.Gsm.Sms;

/// <summary>The parts of one long text that are there so far.</summary>
internal sealed class PartSet(int total, DateTimeOffset began)
{
    private const string Gap = " […] ";
    private readonly SmsDeliver?[] parts = new SmsDeliver?[total];

    public DateTimeOffset Began => began;

    public bool Complete => Array.TrueForAll(parts, part => part is not null);

    /// <summary>Whether another text stands at this place, so that the reference is being used again.</summary>
    public bool Contradicts(int sequence, SmsDeliver part) =>
        parts[sequence - 1] is { } known && !known.Body.Content.AsSpan().SequenceEqual(part.Body.Content);

    public bool Holds(SmsDeliver part) => Array.Exists(parts, one => ReferenceEquals(one, part));

    public void Put(int sequence, SmsDeliver part) => parts[sequence - 1] ??= part;

    public JoinedSms Join()
    {
        int[] missing = [.. Enumerable.Range(1, total).Where(sequence => parts[sequence - 1] is null)];
        return new JoinedSms([.. parts.OfType<SmsDeliver>()], Text(), missing);
    }

    // A character may begin in one part and end in the next, so neighbours in one alphabet are decoded together.
    private string? Text()
    {
        var text = new StringBuilder();
        for (var at = 0; at < parts.Length;)
        {
            if (parts[at] is not { } first)
            {
                text.Append(Gap);
                at++;
                continue;
            }
            var run = parts.Skip(at).TakeWhile(part => part is not null && IsAlike(part.Body, first.Body)).OfType<SmsDeliver>().ToArray();
            if ((first.Body with { Content = [.. run.SelectMany(part => part.Body.Content)] }).Text is not { } words)
                return null;
            text.Append(words);
            at += run.Length;
        }
        return text.ToString();
    }

    private static bool IsAlike(SmsUserData one, SmsUserData other) =>
        one.Alphabet == other.Alphabet && one.Compressed == other.Compressed
        && one.Header?.Locking == other.Header?.Locking && one.Header?.SingleShift == other.Header?.SingleShift;
}
