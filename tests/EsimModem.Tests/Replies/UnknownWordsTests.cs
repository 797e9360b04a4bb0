using System.Text.RegularExpressions;
using EsimModem.Carriers;
using EsimModem.Carriers.General;
using EsimModem.Carriers.Replies;

namespace EsimModem.Tests.Replies;

/// <summary>Carriers use words that no list has. One word of a text after the other is replaced by one that nobody knows: what is read then may be less, and hardly ever something else.</summary>
internal sealed class UnknownWordsTests
{
    const double MayDiffer = 0.02;

    static readonly ReplyReader Reader = new(CarrierBook.Read(BuiltInFiles.Carriers, [], new()), Vocabulary.BuiltIn);

    [Test]
    public void A_word_that_nobody_knows_makes_no_figure_another_ones()
    {
        var (mutants, differing) = (0, new List<string>());
        foreach (var reply in new[] { "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth" }.SelectMany(OwnReplies.Read))
        {
            var whole = Reader.ReadUnguarded(reply.Query);
            foreach (Match word in Regex.Matches(reply.Query.Words, @"\p{L}[\p{L}\p{M}']*"))
            {
                var words = $"{reply.Query.Words[..word.Index]}xyzzyq{reply.Query.Words[(word.Index + word.Length)..]}";
                mutants++;
                if (Difference(whole, Reader.ReadUnguarded(reply.Query with { Words = words })) is { } difference) differing.Add($"{difference}: {words}");
            }
        }
        TestContext.Error.WriteLine($"of {mutants} texts with a word that nobody knows {differing.Count} say something else ({100.0 * differing.Count / mutants:0.0} %)");
        Assert.That(mutants, Is.GreaterThan(10_000));
        Assert.That(differing, Has.Count.LessThan(mutants * MayDiffer));
    }

    static string? Difference(Reading whole, Reading mutant) =>
        Other(whole.Balance?.Amount, mutant.Balance?.Amount) ?? Other(whole.ValidUntil?.Day, mutant.ValidUntil?.Day) ?? Other(whole.DataLeftMb, mutant.DataLeftMb);

    static string? Other<T>(T? whole, T? mutant) where T : struct => mutant is { } told && !told.Equals(whole) ? $"{whole} became {told}" : null;
}
