using System.Text.Json.Nodes;
using EsimModem.Ledger;
using EsimModem.Tests.Support;
using EsimModem.Web;
using EsimModem.Web.Calls;
using EsimModem.Web.Http;

namespace EsimModem.Tests.Web;

/// <summary>A rule from the page: tried on what the book has of the carrier, and saved only where it disturbs nothing.</summary>
public class RuleCallsTests
{
    private const string Days = """- { kind: validity, match: "Ещё {validDays:days}" }""";

    [Test]
    public async Task A_rule_is_tried_on_stored_answers_and_on_no_stray_text()
    {
        await using var bank = await WithAnswers("Ещё 3 дня", "Ещё 4 дня", "Ещё 4 дня");
        var trial = await Try(bank, Days);
        Assert.That(((int?)trial["texts"], (int?)trial["matches"], (bool?)trial["whole"], trial["refusal"]), Is.EqualTo((3, 2, true, (JsonNode?)null)), "the wording that came twice counts once, the text of a stranger not at all");
        Assert.That(trial["faults"]!.AsArray(), Is.Empty);
        var change = trial["changes"]![0]!["fields"]!.AsArray().Single(one => (string?)one!["field"] == "validDays")!;
        Assert.That((change["before"], (int?)change["after"], (bool?)change["own"]), Is.EqualTo(((JsonNode?)null, 4, false)));
    }

    [TestCase("""- { kind: balance, match: "a {balanse:money}" }""", 1, 27, "balance")]
    [TestCase("""- { kind: balance, mach: "a" }""", 1, 3, "match")]
    [TestCase("- { kind: balance", 2, 1, "YAML")]
    [TestCase("kind: balance", 1, 1, "one rule")]
    [TestCase("- { kind: notice, match: a }\n- { kind: notice, match: b }", 1, 1, "one rule")]
    [TestCase("- { kind: notice, match: a }\nsenders: [x]", 1, 1, "one rule")]
    [TestCase("""- { kind: notice, match: "((a{200}){200}){200}" }""", 1, 26, "repeats too much")]
    public async Task A_faulty_rule_is_told_with_its_place_and_never_saved(string rule, int line, int column, string word)
    {
        await using var bank = await OpenBank.Start();
        var fault = (await Try(bank, rule))["faults"]![0]!;
        Assert.That(((int?)fault["line"], (int?)fault["column"]), Is.EqualTo((line, column)), (string?)fault["sentence"]);
        Assert.That((string?)fault["sentence"], Does.Contain(word));
        Assert.That((string?)(await Save(bank, rule, 422))["detail"], Does.Contain($"line {line}, column {column}: "));
    }

    [Test]
    public async Task What_the_own_rules_read_is_not_changed_by_a_rule_from_the_page()
    {
        await using var bank = await OpenBank.Start();
        var rule = """- { kind: balance, match: "Баланс: 1 {balance:money} тг" }""";
        var trial = await Try(bank, """- { kind: notice, match: "Баланс: {none:money}" }""");
        var change = trial["changes"]![0]!["fields"]!.AsArray().Single(one => (string?)one!["field"] == "balance")!;
        Assert.That(((string?)change["before"]!["amount"], change["after"], (bool?)change["own"]), Is.EqualTo(("1250.50", (JsonNode?)null, true)));
        Assert.That((string?)trial["refusal"], Does.Contain("own rules"));
        await Save(bank, """- { kind: notice, match: "Баланс: {none:money}" }""", 409);
        Assert.That((string?)(await Save(bank, """- { kind: balance, match: "Баланс:? {balance:money}" }""", 409))["detail"], Does.Contain("kcell.yaml:9 already"));
        var narrow = await Try(bank, rule);
        Assert.That((narrow["faults"]!.AsArray().Count, (int?)narrow["matches"], (string?)narrow["refusal"]), Is.EqualTo((0, 1, (string?)trial["refusal"])), "one of the same kind that reads another figure does so, too");
    }

    [Test]
    public async Task Without_a_folder_nothing_is_saved_and_a_viewer_may_not_even_try()
    {
        await using var bank = await OpenBank.Start(new TokenSettings("phone", TokenRole.Viewer, "v"), new TokenSettings("desk", TokenRole.Operator, "o"));
        foreach (var address in new[] { "carriers/kcell/rules", "carriers/kcell/rules/try" })
        {
            using var refused = await bank.Send(HttpMethod.Post, address, Body(Days), "v");
            Assert.That((int)refused.StatusCode, Is.EqualTo(403), address);
        }
        using var answer = await bank.Send(HttpMethod.Post, "carriers/kcell/rules", Body(Days), "o");
        Assert.That((int)answer.StatusCode, Is.EqualTo(409));
        using var unknown = await bank.Send(HttpMethod.Post, "carriers/kcel/rules/try", Body(Days), "o");
        Assert.That((int)unknown.StatusCode, Is.EqualTo(404));
        Assert.That((string?)JsonNode.Parse(await unknown.Content.ReadAsStringAsync())!["detail"], Does.Contain("No carrier file describes `kcel`").And.Contain("`kcell`"));
    }

    [Test]
    public async Task A_saved_rule_stands_in_the_owners_file_and_in_the_book()
    {
        await using var bank = await OpenBank.Start();
        var folder = Directory.CreateDirectory(Path.Combine(bank.State, "carriers.d")).FullName;
        // The bank of this test knows a carrier of one rule, so the owner's file must say the same.
        File.WriteAllText(Path.Combine(folder, "mine.yaml"), "# mine\ncarrier: kcell\nread:\n- { kind: balance, match: \"Баланс:? {balance:money}\" } # seen\n\n# plans\nplans: []\n");
        bank.Rules = folder;
        var saved = await Save(bank, Days, 201);
        Assert.That(((string?)saved["file"], (string?)saved["rule"]), Is.EqualTo((Path.Combine(folder, "mine.yaml"), Days)));
        Assert.That(File.ReadAllText(Path.Combine(folder, "mine.yaml")), Is.EqualTo($"# mine\ncarrier: kcell\nread:\n- {{ kind: balance, match: \"Баланс:? {{balance:money}}\" }} # seen\n{Days}\n\n# plans\nplans: []\n"));
        Assert.That(Directory.GetFiles(folder), Has.Length.EqualTo(1));
        Assert.That(bank.Ledger.History(null, 1, null)[0].Text, Does.Contain("added a rule to").And.Contain("validDays"));
        Assert.That((string?)(await Save(bank, Days, 409))["detail"], Does.Contain("not in force yet"), "this bank does not take it by itself");
    }

    [Test]
    public async Task A_rule_that_was_written_and_is_not_in_force_is_no_success_and_stands_in_the_book()
    {
        await using var bank = await OpenBank.Start();
        bank.Server.SaveRule = (_, _) => Task.FromResult(new RuleSaved("mine.yaml", "It is not in force: other.yaml is gone."));
        Assert.That((string?)(await Save(bank, Days, 409))["detail"], Is.EqualTo("It is not in force: other.yaml is gone."));
        Assert.That(bank.Ledger.History(null, 1, null)[0].Text, Does.Contain("added a rule to mine.yaml"));
    }

    [Test]
    public void A_disk_that_takes_no_rule_keeps_nobody_waiting() => TestLoop.Run(async loop =>
    {
        var began = loop.Clock.GetUtcNow();
        try
        {
            await new BankDesk(null!, loop.Clock).Saved(new TaskCompletionSource<RuleSaved>().Task);
            Assert.Fail("nothing came, and it was taken for an answer");
        }
        catch (CallException told)
        {
            Assert.That((told.Status, told.Message), Is.EqualTo((503, "The disk of the carrier files does not answer; the rule may be written yet, so look at the carrier's file before you add it again.")));
        }
        Assert.That(loop.Clock.GetUtcNow() - began, Is.EqualTo(TimeSpan.FromSeconds(10)));
    });

    private static Task<OpenBank> WithAnswers(params string[] answers) => OpenBank.After(bank => bank.OnLoop(async () =>
    {
        foreach (var words in answers) await bank.Ledger.Note(new Note(bank.Now, OpenBank.Kiosk, NoteKind.Reading, "asked *100#: validity", words));
        await bank.Ledger.Note(new Note(bank.Now, OpenBank.Kiosk, NoteKind.Sms, "+77010000077 wrote by sms", "Ещё 9 дней", Envelope: new Envelope("+77010000077", 1, bank.Now)));
        return true;
    }));

    private static Task<JsonNode> Try(OpenBank bank, string rule) => bank.Post("carriers/kcell/rules/try", Body(rule));

    private static Task<JsonNode> Save(OpenBank bank, string rule, int status) => bank.Post("carriers/kcell/rules", Body(rule), status);

    private static string Body(string rule) => new JsonObject { ["rule"] = rule }.ToJsonString();
}
