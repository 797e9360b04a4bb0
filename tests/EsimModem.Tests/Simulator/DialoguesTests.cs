using EsimModem.Simulator;
using EsimModem.Simulator.Coding;

namespace EsimModem.Tests.Simulator;

/// <summary>What carriers say, read from a modem that shows UCS2 digits.</summary>
internal sealed class DialoguesTests
{
    [TestCase("kcell", Language.Ru, "*100#", "Баланс: 1 250,50 тг. Тариф \"3 дня\" действует до 25.11.2026 14:00.")]
    [TestCase("kcell", Language.Kk, "*100#", "Теңгерім: 1 250,50 тг. \"3 күн\" тарифі 25.11.2026 14:00 дейін жарамды.")]
    [TestCase("kcell", Language.En, "*100#", "Balance: 1 250,50 KZT. Plan \"3 days\" is valid until 25.11.2026 14:00.")]
    [TestCase("activ", Language.Kk, "*100#", "Теңгерім: 1250.50 тг. Тариф мерзімі: 25.11.2026 14:00 дейін.")]
    [TestCase("activ", Language.Ru, "*100#", "Баланс: 1250.50 тг. Срок тарифа: до 25.11.2026 14:00.")]
    [TestCase("beeline-kz", Language.Ru, "*102#", "Ваш баланс 1250.50 тг.")]
    [TestCase("beeline-kz", Language.En, "*106#", "Package is valid until 25.11.26 14:00.")]
    [TestCase("tele2-kz", Language.En, "*111#", "Balance: 1250.50 KZT. Valid until 25.11.2026 14:00.")]
    [TestCase("tele2-kz", Language.Ru, "*111#", "Баланс: 1250.50 тг. Действует до 25.11.2026 14:00.")]
    public void The_state_of_the_account_is_told_in_its_language(string carrier, Language language, string code, string said)
    {
        var world = Speaking(carrier, language, TimeSpan.FromHours(124), 1250.50m);
        world.Run(async () => Assert.That(await Say(await Begin(world), code), Does.StartWith($"0|{said}")));
    }

    [Test]
    public void The_package_shows_what_is_left_of_it()
    {
        var world = Speaking("beeline-kz", Language.Ru, TimeSpan.FromHours(1), 0);
        world.Run(async () => Assert.That(await Say(await Begin(world), "*106#"), Does.Match(@"^0\|Пакет действует до 20\.11\.26 11:00\. Остаток \d{2,3} МБ\.$")));
    }

    [TestCase("kcell", Language.Ru, "*100#", "Тариф \"3 дня\": срок действия истек 19.11.2026 10:00.")]
    [TestCase("activ", Language.Kk, "*100#", "Тариф мерзімі 19.11.2026 10:00 аяқталды.")]
    [TestCase("beeline-kz", Language.Ru, "*106#", "Срок действия пакета истек 19.11.26 10:00.")]
    [TestCase("tele2-kz", Language.En, "*111#", "Expired on 19.11.2026 10:00.")]
    public void An_ended_plan_is_called_ended(string carrier, Language language, string code, string said)
    {
        var world = Speaking(carrier, language, TimeSpan.FromDays(-1), 100);
        world.Run(async () => Assert.That(await Say(await Begin(world), code), Does.EndWith(said)));
    }

    [TestCase(Language.Ru, "Выберите тариф:\n1. 3 дня - 990 тг\n2. 7 дней - 1990 тг\n0. Назад", "Подтвердить: 3 дня, 990 тг?\n1. Да\n2. Нет", "Заявка принята. Ожидайте.")]
    [TestCase(Language.Kk, "Тарифті таңдаңыз:\n1. 3 күн - 990 тг\n2. 7 күн - 1990 тг\n0. Артқа", "Растаймын: 3 күн, 990 тг?\n1. Иә\n2. Жоқ", "Өтінім қабылданды. Күтіңіз.")]
    [TestCase(Language.En, "Choose a plan:\n1. 3 days - 990 KZT\n2. 7 days - 1990 KZT\n0. Back", "Confirm: 3 days, 990 KZT?\n1. Yes\n2. No", "Request accepted. Please wait.")]
    public void A_renewal_is_a_menu_a_confirmation_and_an_acceptance(Language language, string menu, string confirm, string accepted)
    {
        var world = Speaking("kcell", language, TimeSpan.FromHours(20), 5000);
        world.Run(async () =>
        {
            var host = await Begin(world);
            Assert.That(await Say(host, "*200#"), Is.EqualTo($"1|{menu}"));
            Assert.That(await Say(host, "1"), Is.EqualTo($"1|{confirm}"));
            Assert.That(await Say(host, "1"), Is.EqualTo($"0|{accepted}"));
        });
    }

    [Test]
    public void Who_has_too_little_is_told_so_and_pays_nothing()
    {
        var world = Speaking("kcell", Language.Ru, TimeSpan.FromHours(20), 100);
        world.Run(async () =>
        {
            var host = await Begin(world);
            await Say(host, "*200#");
            await Say(host, "1");
            Assert.That(await Say(host, "1"), Is.EqualTo("0|Недостаточно средств. Баланс: 100,00 тг."));
        });
        Assert.That(world.Bank.Ledger.Charges(world.Bank.Cards[0].Iccid), Is.Empty);
    }

    [TestCase("0")]
    [TestCase("9")]
    [TestCase("*100#")]
    public void A_wrong_reply_ends_the_menu(string reply)
    {
        var world = Speaking("kcell", Language.En, TimeSpan.FromHours(20), 5000);
        world.Run(async () =>
        {
            var host = await Begin(world);
            await Say(host, "*200#");
            Assert.That(await Say(host, reply), Is.AnyOf("0|Wrong choice.", "0|Request cancelled."));
            Assert.That(await Say(host, "*100#"), Does.StartWith("0|Balance"));
        });
    }

    [Test]
    public void A_cancelled_menu_is_gone_at_the_carrier_too()
    {
        var world = Speaking("kcell", Language.En, TimeSpan.FromHours(20), 5000);
        world.Run(async () =>
        {
            var host = await Begin(world);
            await Say(host, "*200#");
            await host.Say("AT+CUSD=2");
            Assert.That(await Say(host, "*100#"), Does.StartWith("0|Balance"));
        });
    }

    [Test]
    public void The_network_closes_a_menu_in_which_nobody_replies()
    {
        var world = Speaking("kcell", Language.En, TimeSpan.FromHours(20), 5000);
        world.Run(async () =>
        {
            var host = await Begin(world);
            await Say(host, "*200#");
            await host.Say("AT");
            Assert.That(await host.Until("CUSD", 121), Does.EndWith("\r\n+CUSD: 2\r\n"));
            Assert.That(await Say(host, "*100#"), Does.StartWith("0|Balance"));
        });
    }

    [Test]
    public void A_second_code_while_the_first_is_under_way_is_refused()
    {
        var world = Speaking("kcell", Language.En, TimeSpan.FromHours(20), 5000);
        world.Run(async () =>
        {
            var host = await Begin(world);
            var code = HexText.Ucs2("*100#");
            await host.Say($"AT+CUSD=1,\"{code}\",15");
            Assert.That(await host.Say($"AT+CUSD=1,\"{code}\",15"), Does.EndWith("+CME ERROR: 258\r\n"));
            Assert.That(await host.Until("CUSD: 0"), Does.Contain("+CUSD: 0"));
        });
    }

    [TestCase("kcell", "0|Unknown request")]
    [TestCase("tele2-kz", "4")]
    public void An_unknown_code_is_answered_in_words_or_not_at_all(string carrier, string said)
    {
        var world = Speaking(carrier, Language.En, TimeSpan.FromHours(20), 5000);
        world.Run(async () => Assert.That(await Say(await Begin(world), "*999#"), Is.EqualTo(said)));
    }

    [TestCase(Language.Ru, true, "Автопродление включено.")]
    [TestCase(Language.En, false, "Auto-renewal is off.")]
    public void The_carriers_own_renewal_tells_whether_it_is_on(Language language, bool on, string said)
    {
        var world = Speaking("kcell", language, TimeSpan.FromHours(20), 5000);
        world.Bank.Carriers[0].SetAutoRenewal(world.Bank.Cards[0].Iccid, on);
        world.Run(async () => Assert.That(await Say(await Begin(world), "*200*9#"), Is.EqualTo($"0|{said}")));
    }

    [Test]
    public void Every_sentence_fits_into_one_dialogue()
    {
        foreach (var carrier in new[] { "kcell", "activ", "beeline-kz", "tele2-kz" })
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                var world = Speaking(carrier, language, TimeSpan.FromDays(25), 123456.25m, "month-28d");
                world.Run(async () =>
                {
                    var host = await Begin(world);
                    foreach (var code in new[] { "*100#", "*102#", "*106#", "*111#", "*200#", "2" })
                    {
                        var said = await Say(host, code);
                        Assert.That(said, Has.Length.LessThanOrEqualTo(GsmAlphabet.TryEncode(said, out _) ? 184 : 82), said);
                    }
                });
            }
        }
    }

    private static World Speaking(string carrier, Language language, TimeSpan left, decimal balance, string plan = "travel-3d") =>
        World.Of(ModemProfiles.Generic, carrier, card => card with { Language = language, Left = left, Balance = balance, Plan = plan });

    private static async Task<Host> Begin(World world)
    {
        var host = world.Host();
        await host.Say("ATE0+CMEE=1;+CNMI=2,1;+CSCS=\"UCS2\"");
        return host;
    }

    /// <summary>The mode and the words of the answer, as "0|Balance: …".</summary>
    private static async Task<string> Say(Host host, string text)
    {
        var line = (await host.Ussd(HexText.Ucs2(text))).TrimEnd();
        var parts = line["+CUSD: ".Length..].Split(',');
        if (parts.Length == 1 || !HexText.TryReadUcs2(parts[1].Trim('"'), out var words))
            return parts.Length == 1 ? parts[0] : line;
        return words.Contains("SMS", StringComparison.Ordinal) ? $"{parts[0]}|{await Message(host)}" : $"{parts[0]}|{words}";
    }

    /// <summary>The words of the message that comes next, whichever alphabet it is in.</summary>
    private static async Task<string> Message(Host host)
    {
        await host.Until("\\+CMTI: \"SM\",0\r\n");
        var pdu = (await host.Ask("AT+CMGR=0"))[1];
        await host.Say("AT+CMGD=0");
        return EsimModem.Gsm.Sms.SmsPduReader.Deliver(pdu).Message!.Body.Text!;
    }
}
