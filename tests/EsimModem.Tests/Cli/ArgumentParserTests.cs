using EsimModem.Cli;

namespace EsimModem.Tests.Cli;

/// <summary>Words and options in every form in which people type them.</summary>
internal sealed class ArgumentParserTests
{
    private static readonly Option Reply = new("reply", "TEXT", "", Repeats: true);
    private static readonly Option Name = new("name", "NAME", "");
    private static readonly Option Yes = new("yes", null, "");

    [TestCase("--name", "kiosk"), TestCase("--name=kiosk")]
    public void A_value_follows_by_a_blank_or_an_equals_sign(params string[] typed) =>
        Assert.That(Parse(typed).Value(Name), Is.EqualTo("kiosk"));

    [Test]
    public void A_value_may_hold_an_equals_sign() =>
        Assert.That(Parse("--name=a=b").Value(Name), Is.EqualTo("a=b"));

    [Test]
    public void Options_and_words_may_stand_in_any_order()
    {
        var arguments = Parse("--yes", "1234", "--name", "x", "*100#");
        Assert.That(arguments.Words, Is.EqualTo(new[] { "1234", "*100#" }));
        Assert.That(arguments.Has(Yes), Is.True);
        Assert.That(arguments.Has(Reply), Is.False);
    }

    [Test]
    public void Repeated_values_keep_their_order() =>
        Assert.That(Parse("--reply", "1", "--reply", "2", "--reply=1").Values(Reply), Is.EqualTo(new[] { "1", "2", "1" }));

    [Test]
    public void After_two_dashes_everything_is_a_word() =>
        Assert.That(Parse("--", "--yes", "-x").Words, Is.EqualTo(new[] { "--yes", "-x" }));

    [Test]
    public void A_lone_dash_and_a_negative_number_are_words() =>
        Assert.That(Parse("-", "-5").Words, Is.EqualTo(new[] { "-", "-5" }));

    [TestCase("\"try\" has no option --nmae; did you mean --name?", "--nmae=x")]
    [TestCase("\"try\" has no option --colour; see \"esim-modem try --help\".", "--colour")]
    [TestCase("\"try\" has no option -n; see \"esim-modem try --help\".", "-n")]
    [TestCase("--yes takes no value.", "--yes=1")]
    [TestCase("--name needs a value: --name NAME.", "--name")]
    [TestCase("--name needs a value: --name NAME.", "--name", "--yes")]
    [TestCase("--name was given twice; once is meant.", "--name", "a", "--name", "b")]
    [TestCase("Use it so: esim-modem try [A] [B] [--name NAME] [--reply TEXT …] [--yes].", "1", "2", "3")]
    public void Wrong_use_is_one_sentence(string sentence, params string[] typed)
    {
        var failure = Assert.Throws<VerbFailure>(() => Parse(typed))!;
        Assert.That(failure.Message, Is.EqualTo(sentence));
        Assert.That(failure.ExitCode, Is.EqualTo(ExitCode.WrongUse));
    }

    private static Arguments Parse(params string[] typed) => ArgumentParser.Parse(new TryVerb(), typed);

    private sealed class TryVerb : Verb
    {
        internal override string Name => "try";
        internal override string Help => "tries";
        internal override string WordsUsage => "[A] [B]";
        internal override (int Least, int Most) Words => (0, 2);
        internal override IReadOnlyList<Option> Options => [ArgumentParserTests.Name, Reply, Yes];
        internal override Task<int> Run(Arguments arguments) => Task.FromResult(0);
    }
}
