using EsimModem.Carriers;
using EsimModem.Carriers.Orders;
using EsimModem.Carriers.Patterns;
using EsimModem.Carriers.Replies;
using EsimModem.Carriers.Schema;
using EsimModem.Carriers.Yaml;

namespace EsimModem.Tests.Carriers.Schema;

/// <summary>A carrier file with every key is read whole; every slip in one is a sentence with its place.</summary>
internal sealed class CarrierFileTests
{
    [Test]
    public void Every_key_of_a_file_is_read()
    {
        var (book, faults) = SomeCarriers.Read([SomeCarriers.Whole, SomeCarriers.Sister], []);
        Assert.That(faults, Is.Empty);
        var kcell = book.Find("kcell")!;
        Assert.Multiple(() =>
        {
            Assert.That((kcell.Name, kcell.Country, kcell.Currency, kcell.Care), Is.EqualTo(("Kcell", "KZ", "KZT", "9090")));
            Assert.That(kcell.Zone.GetUtcOffset(KazakhTime.Since), Is.EqualTo(TimeSpan.FromHours(5)));
            Assert.That(kcell.Networks, Is.EqualTo(new[] { "40102" }));
            Assert.That(kcell.Books!.Value.ToString(), Is.EqualTo("00:00-06:00"));
            Assert.That(kcell.Settles.Of(WayKind.Pay), Is.EqualTo(TimeSpan.FromHours(2)));
            Assert.That(kcell.Settles.Of(WayKind.Auto), Is.EqualTo(TimeSpan.FromHours(24)));
            Assert.That(kcell.Confirm, Is.EqualTo(ConfirmTimes.Usual));
            Assert.That(kcell.Message, Is.EqualTo(new Money(15, "KZT")));
            Assert.That(kcell.Ask.Select(question => (question.Kind, question.Text, question.To, question.Answer)), Is.EqualTo(new[]
            {
                (QuestionKind.Ussd, "*100#", null, AnswerBy.Here),
                (QuestionKind.Ussd, "*105#", null, AnswerBy.Sms),
                (QuestionKind.Ussd, "*111#", null, AnswerBy.Here),
                (QuestionKind.Sms, "BALANCE", "5050", AnswerBy.Sms),
                (QuestionKind.Call, "116", null, AnswerBy.Sms),
            }));
            Assert.That(kcell.Ask[2].Gives, Is.EqualTo(new[] { ReadingField.Balance }));
            Assert.That(kcell.Read.Select(rule => rule.Kind), Is.EqualTo(new[] { ReadingKind.Balance, ReadingKind.Validity, ReadingKind.Refused }));
            Assert.That(kcell.Read[2].Refusal, Is.EqualTo(RefusalKind.Funds));
            Assert.That(kcell.Examples.Single().Gives.Select(field => field.Value), Is.EqualTo(new[] { "1250.50 KZT", "2026-11-25" }));
        });
    }

    [Test]
    public void A_plan_says_what_it_costs_and_when_it_is_renewed()
    {
        var plan = SomeCarriers.Kcell.Plan("travel-3d")!;
        Assert.Multiple(() =>
        {
            Assert.That((plan.Period.ToString(), plan.Price, plan.Early), Is.EqualTo(("72h", new Money(990, "KZT"), EarlyRenewal.Extends)));
            Assert.That(plan.Lead.Of(WayKind.Auto), Is.EqualTo(TimeSpan.FromHours(36)));
            Assert.That(plan.Lead.Of(WayKind.Sms), Is.EqualTo(TimeSpan.FromHours(30)));
            Assert.That(plan.Lead.Longest([WayKind.Ussd, WayKind.Person]), Is.EqualTo(TimeSpan.FromHours(48)));
            Assert.That((plan.Grace, plan.Keep), Is.EqualTo((TimeSpan.FromDays(30), new Money(0, "KZT"))));
        });
    }

    [Test]
    public void Orders_are_read_with_their_menus_and_words()
    {
        var kcell = SomeCarriers.Kcell;
        var ussd = kcell.Renew.Ussd!;
        Assert.Multiple(() =>
        {
            Assert.That(kcell.Renew.Kinds, Is.EqualTo(new[] { WayKind.Ussd, WayKind.Sms, WayKind.Auto }));
            Assert.That((ussd.Code, ussd.Proven, ussd.Ends), Is.EqualTo(("*200#", false, TimeSpan.FromSeconds(60))));
            Assert.That(ussd.Steps[0].Pick, Has.Count.EqualTo(3));
            Assert.That((ussd.Steps[0].Price, ussd.Steps[1].Reply), Is.EqualTo((true, "1")));
            Assert.That(ussd.Accepted[1].IsIn(new ReplyText("Request ACCEPTED")), Is.True);
            Assert.That(ussd.Refused.Single().Refusal, Is.EqualTo(RefusalKind.Funds));
            Assert.That(kcell.Renew.Sms!.To, Is.EqualTo("5050"));
            Assert.That(kcell.Renew.Auto!.Status!.Text, Is.EqualTo("*200*9#"));
            Assert.That(kcell.TopUp.Voucher!.Digits, Is.EqualTo(14));
            Assert.That(kcell.Reactivate.Ussd!.Code, Is.EqualTo("*100*9#"));
            Assert.That(kcell.Renew.IsProven(WayKind.Ussd), Is.False);
            Assert.That(kcell.Renew.IsProven(WayKind.Sms), Is.True);
        });
    }

    [Test]
    public void What_is_not_built_yet_says_so()
    {
        Assert.That(NotBuiltYet.Renewal(WayKind.Ussd), Is.Null);
        Assert.That(NotBuiltYet.Renewal(WayKind.Auto), Is.Null);
        Assert.That(NotBuiltYet.TopUp(WayKind.Person), Is.Null);
        Assert.That(NotBuiltYet.Asking(QuestionKind.Ussd), Is.Null);
        string?[] sentences =
        [
            NotBuiltYet.Renewal(WayKind.Sms), NotBuiltYet.Renewal(WayKind.Pay), NotBuiltYet.TopUp(WayKind.Voucher), NotBuiltYet.TopUp(WayKind.Pay),
            NotBuiltYet.Asking(QuestionKind.Sms), NotBuiltYet.Asking(QuestionKind.Call), NotBuiltYet.Reactivation,
        ];
        Assert.That(sentences, Is.All.Matches("^[A-Z].*not built yet.*\\.$"));
    }

    [TestCase("country: KZ", "country: kz", "must be a country's two letters such as KZ, it is `kz`")]
    [TestCase("zone: Asia/Almaty", "zone: Asia/Alma", "must be a time zone such as Asia/Almaty")]
    [TestCase("currency: KZT", "currency: tenge", "must be a currency's three letters")]
    [TestCase("networks: [\"40102\"]", "networks: [\"401-02\"]", "must be country and network code joined")]
    [TestCase("networks: [\"40102\"]", "networks: 40102", "`networks` must be a list, it is text")]
    [TestCase("siblings: [activ]", "siblings: [actif]", "no carrier file describes `actif`; did you mean `activ`?")]
    [TestCase("{ ussd: \"*100#\" }", "{ ussd: \"*100\" }", "`*100` is not a USSD code such as *100#; it must end with #")]
    [TestCase("{ ussd: \"*100#\" }", "{ ussd: \"100\" }", "`100` is not a USSD code such as *100#")]
    [TestCase("{ ussd: \"*100#\" }", "{ ussd: \"*100#\", call: \"1\" }", "a question is one of `ussd`, `sms` and `call`")]
    [TestCase("{ sms: BALANCE, to: \"5050\", within: 10m }", "{ sms: BALANCE }", "`ask` lacks its `to`")]
    [TestCase("answer: sms, within: 10m }\n  - { ussd: \"*111#\"", "answer: mail }\n  - { ussd: \"*111#\"", "`answer` must be here, sms, it is `mail`")]
    [TestCase("gives: [balance]", "gives: [balanse]", "it is `balanse`; did you mean `balance`?")]
    [TestCase("{balance:money}", "{balanse:money}", "`balanse` is no field of a reading; did you mean `balance`?")]
    [TestCase("{balance:money}", "{balance:mony}", "must be {name:type} with one of money, date")]
    [TestCase("{balance:money}", "{balance:date}", "`balance` must be money, it is date")]
    [TestCase("Баланс:? {balance", "Баланс:? ({balance", "is not an expression: Not enough )'s")]
    [TestCase("Действует до", "(?<=Действует) до", "looks around or back, which patterns cannot")]
    [TestCase("Недостаточно средств\" }\nplans", "\" }\nplans", "an empty pattern would match every text")]
    [TestCase("kind: validity, match", "kind: valid, match", "did you mean")]
    [TestCase("kind: validity, match", "kind: validity, refusal: funds, match", "only a rule of kind `refused` has a `refusal`")]
    [TestCase("period: 72h", "period: 3 days", "must be a period such as 72h, 28d, 1mo, open or reply, it is `3 days`")]
    [TestCase("    price: 990 KZT\n", "", "`plans` lacks its `price`")]
    [TestCase("price: 990 KZT", "price: 990", "must be money such as 990 KZT, it is `990`")]
    [TestCase("price: 990 KZT", "price: -990 KZT", "`price` cannot be below zero")]
    [TestCase("early: extends", "early: extend", "it is `extend`; did you mean `extends`?")]
    [TestCase("lead: { auto", "lead: { autos", "unknown key `autos`")]
    [TestCase("reply: \"1\" }", "reply: \"1\", pick: [a] }", "a step answers with one of `pick` and `reply`")]
    [TestCase("pick: [\"3 дня\", \"3 күн\", \"3 days\"]", "pick: []", "`pick` names no line to pick")]
    [TestCase("proven: false", "prooven: false", "unknown key `prooven`; did you mean `proven`?")]
    [TestCase("\"*101*{code}#\"", "\"*101*CODE#\"", "must hold {code} where the voucher's code goes")]
    [TestCase("Зачислено {amount:money}", "Зачислено", "`amount` must hold {amount:money}")]
    [TestCase("balance: 1250.50 KZT,", "balance: 1250.50,", "must be money")]
    [TestCase("validUntil: 2026-11-25", "validUntil: 25.11.2026", "must be a date such as 2026-11-25")]
    [TestCase("message: 15 KZT", "mesage: 15 KZT", "unknown key `mesage`; did you mean `message`?")]
    [TestCase("carrier: kcell\n", "", "`carrier` is missing")]
    [TestCase("carrier: kcell", "carrier: Kcell KZ", "must be a short name of small letters")]
    public void A_slip_is_told_where_it_stands(string right, string wrong, string sentence)
    {
        var text = SomeCarriers.Whole.ReplaceLineEndings("\n");
        Assert.That(text, Does.Contain(right), "the test changes nothing");
        var (book, faults) = SomeCarriers.Read([text.Replace(right, wrong, StringComparison.Ordinal), SomeCarriers.Sister], []);
        var fault = faults.First(each => each.Sentence.Contains(sentence, StringComparison.Ordinal));
        Assert.That(fault.File, Does.StartWith("carriers/f"));
        Assert.That(fault.Line, Is.GreaterThan(0));
        Assert.That(book.Find("kcell"), sentence.StartsWith("no carrier file", StringComparison.Ordinal) ? Is.Not.Null : Is.Null);
    }

    [Test]
    public void A_plan_may_stand_at_a_sim_without_a_name()
    {
        var faults = new Faults();
        var map = new MapReader(YamlText.Parse("esim-modem.yaml", "plan: { period: 28d, price: 2290 KZT }\n", faults)!, faults);
        var plan = PlanReader.Read(map.Value("plan")!, "own")!;
        Assert.That((plan.Name, plan.Period.ToString()), Is.EqualTo(("own", "28d")));
        Assert.That(faults, Is.Empty);
    }
}
