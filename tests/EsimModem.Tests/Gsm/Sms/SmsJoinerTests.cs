using EsimModem.Gsm;
using EsimModem.Gsm.Sms;

namespace EsimModem.Tests.Gsm.Sms;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class SmsJoinerTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.FromHours(5));
    private static readonly string Long = string.Concat(Enumerable.Range(1, 40).Select(number => $"Строка {number}. "));
    private readonly SmsJoiner joiner = new(TimeSpan.FromDays(1));

    [Test]
    public void A_short_message_is_read_at_once() => Assert.That(joiner.Add(Part("hello", null), Noon).Single().Text, Is.EqualTo("hello"));

    [Test]
    public void Parts_in_any_order_and_double_make_one_text()
    {
        var parts = Parts(Long, 7);
        foreach (var part in parts.Reverse().Skip(1).Concat(parts.Skip(1)).Take(parts.Count - 1))
            Assert.That(joiner.Add(part, Noon), Is.Empty);
        var joined = joiner.Add(parts[^1], Noon).Single();
        Assert.That((joined.Text, joined.Complete, joined.Parts.Count, joiner.Waiting), Is.EqualTo((Long, true, parts.Count, 0)));
    }

    [Test]
    public void A_surrogate_pair_torn_by_the_sender_is_whole_again()
    {
        var units = Ucs2.Encode("5 😀");
        Assert.That(joiner.Add(Part(units[..6], new(1, 8, 2, 1)), Noon), Is.Empty);
        Assert.That(joiner.Add(Part(units[6..], new(1, 8, 2, 2)), Noon).Single().Text, Is.EqualTo("5 😀"));
    }

    [Test]
    public void Texts_of_two_senders_under_one_reference_stay_apart()
    {
        joiner.Add(Part("a", new(1, 8, 2, 1)), Noon);
        Assert.That(joiner.Add(Part("b", new(1, 8, 2, 2)) with { From = SmsAddress.Of("5050") }, Noon), Is.Empty);
        Assert.That(joiner.Add(Part("c", new(1, 16, 2, 2)), Noon), Is.Empty);
        Assert.That(joiner.Add(Part("d", new(1, 8, 2, 2)), Noon).Single().Text, Is.EqualTo("ad"));
    }

    [Test]
    public void A_reference_used_again_begins_a_new_text_and_gives_out_the_old_one()
    {
        joiner.Add(Part("old", new(1, 8, 2, 1)), Noon);
        var old = joiner.Add(Part("new ", new(1, 8, 2, 1)), Noon).Single();
        Assert.That((old.Text, old.Complete), Is.EqualTo(("old […] ", false)));
        Assert.That(joiner.Add(Part("text", new(1, 8, 2, 2)), Noon).Single().Text, Is.EqualTo("new text"));
    }

    [Test]
    public void What_never_becomes_whole_is_given_out_with_its_gap()
    {
        joiner.Add(Part("one ", new(9, 8, 3, 1)), Noon);
        joiner.Add(Part("three", new(9, 8, 3, 3)), Noon);
        Assert.That(joiner.GiveUp(Noon.AddHours(23)), Is.Empty);
        var late = joiner.GiveUp(Noon.AddHours(25)).Single();
        Assert.That((late.Text, late.MissingParts.Single(), joiner.Waiting), Is.EqualTo(("one  […] three", 2, 0)));
    }

    [Test]
    public void Parts_in_different_alphabets_are_each_read_in_their_own()
    {
        joiner.Add(Part("five ", new(1, 8, 2, 1)), Noon);
        Assert.That(joiner.Add(Part(Ucs2.Encode("тенге"), new(1, 8, 2, 2)), Noon).Single().Text, Is.EqualTo("five тенге"));
    }

    private static IReadOnlyList<SmsDeliver> Parts(string text, int reference)
    {
        var pieces = SmsSplitter.Split(text, TextAlphabet.Ucs2);
        return [.. pieces.Select((piece, at) => Part(Ucs2.Encode(piece), new(reference, 8, pieces.Count, at + 1)))];
    }

    private static SmsDeliver Part(string text, PartNumber? number)
    {
        Assert.That(SmsUserData.TryOfText(text, TextAlphabet.Gsm7, Header(number), out var body));
        return Message(body);
    }

    private static SmsDeliver Part(byte[] units, PartNumber number) => Message(new SmsUserData(TextAlphabet.Ucs2, Header(number), units));

    private static UserDataHeader? Header(PartNumber? number) => number is null ? null : UserDataHeader.Of(HeaderElement.Of(number));

    private static SmsDeliver Message(SmsUserData body) =>
        new(null, SmsAddress.Of("Kcell"), 0, SmsCoding.Gsm7, SmsTimestamp.Read(SmsTimestamp.Write(Noon)), body, false, false, false);

    [Test]
    public void Of_too_many_unfinished_texts_the_oldest_is_given_out()
    {
        var joiner = new SmsJoiner(TimeSpan.FromDays(2));
        var given = new List<JoinedSms>();
        for (var reference = 0; reference < 200; reference++)
            given.AddRange(joiner.Add(SmsPduReader.Deliver($"004404810909000862110221000002080500 03{reference:X2}03010041".Replace(" ", "", StringComparison.Ordinal)).Message!, new DateTimeOffset(2026, 11, 20, 0, reference / 60, reference % 60, TimeSpan.Zero)));
        Assert.That(joiner.Waiting, Is.EqualTo(50));
        Assert.That(given.Select(one => one.First.Body.Header!.Part!.Reference), Is.EqualTo(Enumerable.Range(0, 150)));
        Assert.That(given.Select(one => one.MissingParts.Count), Is.All.EqualTo(2));
    }
}
