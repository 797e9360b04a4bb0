using EsimModem.Carriers;
using EsimModem.Carriers.Orders;
using EsimModem.Carriers.World;
using EsimModem.Config;

namespace EsimModem.Tests.Carriers.World;

/// <summary>The world's list of carriers is taken as far as it is of use, and never trusted.</summary>
internal sealed class ProviderReaderTests
{
    const string Sample = """
        <?xml version="1.0" encoding="utf-8"?>
        <!DOCTYPE serviceproviders SYSTEM "serviceproviders.2.dtd" [ <!ENTITY secret SYSTEM "file:///etc/hostname"> ]>
        <serviceproviders format="2.0">
        <country code="de">
          <name>Deutschland</name>
          <provider primary="true">
            <name>Rhein Mobil</name>
            <gsm>
              <network-id mcc="262" mnc="91"/><network-id mcc="262" mnc="92"/>
              <balance-check><ussd>*100#</ussd><ussd>*101#</ussd></balance-check>
              <balance-top-up><ussd replacement="CODE">*104*CODE#</ussd></balance-top-up>
              <apn value="internet"><plan type="prepaid"/><name>Surf</name></apn>
            </gsm>
          </provider>
          <provider>
            <name>Rhein-Mobil</name><name>RheinSurf</name>
            <gsm><network-id mcc="262" mnc="91"/><balance-check><ussd>*100#</ussd></balance-check></gsm>
          </provider>
          <provider>
            <name>Nur Daten</name>
            <gsm><network-id mcc="262" mnc="93"/><apn value="x"><name>x</name></apn></gsm>
          </provider>
        </country>
        <country code="fi">
          <name>Suomi</name>
          <provider>
            <name>Järvi</name>
            <gsm><network-id mcc="244" mnc="99"/><balance-check><dtmf>080</dtmf><sms text="SALDO">18258</sms></balance-check></gsm>
          </provider>
        </country>
        <country code="us">
          <name>United States</name>
          <provider>
            <name>Prairie</name>
            <gsm>
              <network-id mcc="310" mnc="999"/><network-id mcc="31" mnc="x"/>
              <balance-check><ussd>call me</ussd><ussd>*777#</ussd></balance-check>
              <balance-top-up><ussd>*888#</ussd></balance-top-up>
            </gsm>
          </provider>
        </country>
        <country code="zz"><provider><name>Nowhere</name><gsm><network-id mcc="999" mnc="99"/><balance-check><ussd>*1#</ussd></balance-check></gsm></provider></country>
        <country code="kz"><provider><name>Elsewhere</name><gsm><network-id mcc="401" mnc="02"/><balance-check><ussd>*1#</ussd></balance-check></gsm></provider></country>
        </serviceproviders>
        """;

    static WorldList World(string text = Sample) => ProviderReader.Read(new StringReader(text), "list.xml");

    [Test]
    public void A_provider_with_a_network_and_a_code_becomes_a_carrier()
    {
        var rhein = World().Find("mbpi-de-rhein-mobil")!;
        Assert.Multiple(() =>
        {
            Assert.That((rhein.Name, rhein.Country, rhein.Zone.Id, rhein.Currency), Is.EqualTo(("Rhein Mobil", "DE", "Europe/Berlin", "EUR")));
            Assert.That(rhein.Spn, Is.EqualTo(new[] { "Rhein Mobil" }), "the name of an access point is no name of the provider");
            Assert.That(rhein.Networks, Is.EqualTo(new[] { "26291", "26292" }));
            Assert.That(rhein.Ask.Select(question => (question.Kind, question.Text)), Is.EqualTo(new[] { (QuestionKind.Ussd, "*100#") }), "further codes are older ways to the same");
            Assert.That(rhein.TopUp.Voucher!.Ussd, Is.EqualTo("*104*{code}#"));
            Assert.That(rhein.Files, Is.EqualTo(new[] { "list.xml" }));
        });
    }

    [Test]
    public void Nothing_of_it_is_proven()
    {
        var ways = World().Carriers.SelectMany(carrier => new[] { carrier.Renew, carrier.TopUp, carrier.Reactivate }).ToList();
        Assert.That(ways.Count(way => way.Has(WayKind.Voucher)), Is.EqualTo(1));
        Assert.That(ways.SelectMany(way => way.Kinds.Where(way.IsProven)), Is.Empty);
    }

    [Test]
    public void A_name_that_comes_twice_is_numbered_and_one_without_use_is_left_out() =>
        Assert.That(World().Carriers.Select(carrier => carrier.Id), Is.EqualTo(new[] { "mbpi-de-rhein-mobil", "mbpi-de-rhein-mobil-2", "mbpi-fi-j-rvi", "mbpi-us-prairie", "mbpi-kz-elsewhere" }));

    [Test]
    public void Where_a_country_has_several_zones_none_is_guessed_and_a_strange_code_is_passed_over()
    {
        var prairie = World().Find("mbpi-us-prairie")!;
        Assert.That((prairie.Zone.Id, prairie.Currency), Is.EqualTo(("UTC", "USD")));
        Assert.That((prairie.Networks.Single(), prairie.Ask.Single().Text, prairie.TopUp.Voucher), Is.EqualTo(("310999", "*777#", (VoucherOrder?)null)));
    }

    [Test]
    public void Who_is_asked_by_message_is_asked_so()
    {
        var question = World().Find("mbpi-fi-j-rvi")!.Ask.Single();
        Assert.That((question.Kind, question.Text, question.To, question.Answer), Is.EqualTo((QuestionKind.Sms, "SALDO", "18258", AnswerBy.Sms)));
    }

    [Test]
    public void A_list_that_breaks_off_gives_what_stood_before_and_one_sentence()
    {
        var world = World(Sample[..Sample.IndexOf("<country code=\"us\">", StringComparison.Ordinal)]);
        Assert.That(world.Carriers, Has.Count.EqualTo(3));
        Assert.That(world.Fault, Does.StartWith("list.xml breaks off after 3 carriers (").And.Contain("install the package").And.Not.Contain("\n"));
    }

    [TestCase("")]
    [TestCase("no XML at all")]
    [TestCase("<serviceproviders/>")]
    [TestCase("<a><country code='de'/><provider></gsm></a>")]
    public void Rubbish_is_a_fault_and_no_crash(string text) => Assert.That((World(text).Carriers.Count, World(text).Fault is null), Is.EqualTo((0, false)));

    [Test]
    public void Entities_are_not_followed() =>
        Assert.That(World(Sample.Replace("Rhein Mobil", "&secret;", StringComparison.Ordinal)), Has.Property("Fault").Contains("secret").And.Property("Carriers").Empty);

    [Test]
    public void A_list_that_is_not_installed_is_no_fault()
    {
        var none = WorldFile.Read("/nowhere/serviceproviders.xml");
        Assert.That((none.Carriers.Count, none.Fault), Is.EqualTo((0, (string?)null)));
        Assert.That(WorldFile.Read("/proc/self/mem").Fault, Does.Contain("/proc/self/mem"));
    }

    [Test]
    public void It_speaks_only_for_networks_that_no_file_claims_and_is_read_when_somebody_needs_it()
    {
        var world = new Lazy<WorldList>(() => World());
        var book = CarrierBook.Read(BuiltInFiles.Carriers, [new("own.yaml", "carrier: own\ncountry: DE\nzone: Europe/Berlin\ncurrency: EUR\nnetworks: [\"26292\"]\n")], new(), world);
        Assert.That(book.Guess(null, null, "401020000000001").Candidates.Select(carrier => carrier.Id), Is.EqualTo(new[] { "activ", "kcell" }));
        Assert.That(book.Guess(null, null, "262920000000001").Carrier!.Id, Is.EqualTo("own"));
        Assert.That(world.IsValueCreated, Is.False);

        var shared = book.Guess(null, null, "262910000000001");
        Assert.That(shared.Candidates.Select(carrier => carrier.Id), Is.EqualTo(new[] { "mbpi-de-rhein-mobil", "mbpi-de-rhein-mobil-2" }));
        Assert.That(shared.Ask.Select(question => question.Text), Is.EqualTo(new[] { "*100#" }));
        Assert.That(book.Guess(null, new CardSigns { Imsi = "262910000000001", Spn = "RHEINSURF" }).Carrier!.Id, Is.EqualTo("mbpi-de-rhein-mobil-2"));
        Assert.That(book.Find("mbpi-us-prairie")!.Name, Is.EqualTo("Prairie"));
        Assert.That(book.All.Select(carrier => carrier.Id), Has.None.StartsWith(WorldList.Mark), "what is gone through carrier by carrier does not grow");
    }

    [Test]
    public void The_installed_list_is_read_whole()
    {
        var path = new[] { WorldFile.UsualPath, Environment.GetEnvironmentVariable("ESIMMODEM_PROVIDERS") }.FirstOrDefault(File.Exists);
        if (path is null)
        {
            Absent.Tell("The list of providers was not read: install mobile-broadband-provider-info.");
            return;
        }
        var world = WorldFile.Read(path);
        Assert.That(world.Fault, Is.Null);
        Assert.That(world.Carriers, Has.Count.GreaterThan(100));
        Assert.That(world.Of("262030000000001").Select(carrier => carrier.Country).Distinct(), Is.EqualTo(new[] { "DE" }));
        TestContext.Out.WriteLine($"{world.Carriers.Count} carriers of {world.Carriers.Select(carrier => carrier.Country).Distinct().Count()} countries");
    }
}
