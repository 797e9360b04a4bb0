using EsimModem.Simulator;

namespace EsimModem.Tests.Simulator;

/// <summary>What carriers really do with the money, whatever they said.</summary>
internal sealed class ChargesTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Test]
    public void An_accepted_order_is_charged_later_and_only_then()
    {
        var world = Begin("kcell", 20);
        Order(world, "1");
        Assert.That(What(world), Is.EqualTo([CarrierEvent.Opened, CarrierEvent.Accepted]));
        Assert.That(Account(world).Balance, Is.EqualTo(5000m));
        world.Pass(TimeSpan.FromMinutes(5));
        var charge = world.Bank.Ledger.Charges(Iccid(world)).Single();
        Assert.That((charge.What, charge.Amount, charge.Balance, charge.Cause), Is.EqualTo((CarrierEvent.Renewed, -990m, 4010m, "kcell-1")));
        Assert.That(charge.At - World.Start, Is.GreaterThan(TimeSpan.FromSeconds(20)));
    }

    [Test]
    public void Two_orders_are_two_charges()
    {
        var world = Begin("kcell", 20);
        Order(world, "1");
        Order(world, "1");
        world.Pass(Hour);
        Assert.That(world.Bank.Ledger.Charges(Iccid(world)).Select(entry => entry.Cause), Is.EquivalentTo(["kcell-1", "kcell-2"]));
        Assert.That(world.Bank.Ledger.Charged("KZT"), Is.EqualTo(1980m));
        Assert.That(Account(world).ValidUntil, Is.EqualTo(World.Start.AddHours(20 + 72 + 72)));
    }

    [Test]
    public void A_reply_lost_after_the_acceptance_is_charged_all_the_same()
    {
        var world = Begin("kcell", 20);
        world.Bank.Modems[0].Inject(Fault.LoseReply);
        var last = world.Run(async () =>
        {
            var host = world.Host();
            await host.Ussd("*200#");
            await host.Ussd("1");
            await host.Say("AT+CUSD=1,\"1\",15");
            return await host.During(300);
        });
        Assert.That(last, Does.Not.Contain("+CUSD: 0"));
        Assert.That(world.Bank.Ledger.Charges(Iccid(world)), Has.Count.EqualTo(1));
        Assert.That(world.Bank.Mishaps.Select(mishap => mishap.Fault), Is.EqualTo([Fault.LoseReply]));
    }

    [Test]
    public void A_lost_request_is_charged_nothing()
    {
        var world = Begin("kcell", 20);
        world.Bank.Modems[0].Inject(Fault.LoseRequest, when: "*200#");
        world.Run(async () =>
        {
            var host = world.Host();
            await host.Say("AT+CUSD=1,\"*200#\",15");
            Assert.That(await host.During(300), Does.Not.Contain("+CUSD: 1"));
        });
        Assert.That(What(world), Is.EqualTo([CarrierEvent.Opened]));
    }

    [Test]
    public void An_order_may_be_carried_out_hours_later()
    {
        var world = Begin("kcell", 20);
        world.Bank.Carriers[0].Inject(Fault.LateBooking);
        Order(world, "1");
        world.Pass(TimeSpan.FromMinutes(9));
        Assert.That(world.Bank.Ledger.Charges(Iccid(world)), Is.Empty);
        world.Pass(3 * Hour);
        Assert.That(world.Bank.Ledger.Charges(Iccid(world)), Has.Count.EqualTo(1));
    }

    [TestCase("kcell", "travel-3d", "1", 20.0, 92.0, TestName = "Extending_adds_the_period_to_the_end")]
    [TestCase("beeline-kz", "week-7d", "2", 20.0, 20.0, TestName = "Queueing_leaves_the_end_as_it_is")]
    [TestCase("kcell", "travel-3d", "1", -5.0, 72.0, TestName = "After_the_end_the_period_starts_at_once")]
    public void What_an_early_renewal_does_is_the_carriers_rule(string carrier, string plan, string choice, double left, double hours)
    {
        var world = Begin(carrier, left, plan);
        Order(world, choice);
        world.Pass(TimeSpan.FromMinutes(10));
        Assert.That((Account(world).ValidUntil - World.Start).TotalHours, Is.EqualTo(hours).Within(0.1));
    }

    [Test]
    public void Restarting_loses_what_was_left()
    {
        var world = Begin("activ", 100, "week-7d");
        Order(world, "2");
        world.Pass(TimeSpan.FromMinutes(10));
        Assert.That((Account(world).ValidUntil - World.Start).TotalHours, Is.EqualTo(168).Within(0.1));
    }

    [Test]
    public void A_queued_plan_begins_when_the_running_one_ends()
    {
        var world = Begin("beeline-kz", 20, "week-7d");
        Order(world, "2");
        world.Pass(21 * Hour);
        Assert.That(What(world)[^1], Is.EqualTo(CarrierEvent.Started));
        Assert.That(Account(world).ValidUntil, Is.EqualTo(World.Start.AddHours(20 + 168)));
    }

    [Test]
    public void An_order_that_comes_too_early_is_refused_where_the_carrier_takes_none()
    {
        var world = Begin("tele2-kz", 100, "month-28d");
        Assert.That(Order(world, "2"), Does.Contain("The plan is already on."));
        world.Pass(80 * Hour);
        Assert.That(Order(world, "2"), Does.Contain("Request accepted."));
    }

    [Test]
    public void The_carriers_own_renewal_happens_in_its_night_and_only_when_the_end_is_near()
    {
        var world = Begin("activ", 60, autoRenewal: true);
        world.Pass(72 * Hour);
        var charge = world.Bank.Ledger.Charges(Iccid(world)).Single();
        Assert.That((charge.What, charge.Cause), Is.EqualTo((CarrierEvent.AutoRenewed, "auto")));
        Assert.That(charge.At.ToOffset(TimeSpan.FromHours(5)).TimeOfDay, Is.LessThan(TimeSpan.FromHours(4)));
        Assert.That(charge.ValidUntil, Is.EqualTo(World.Start.AddHours(60 + 72)));
    }

    [Test]
    public void The_carriers_own_renewal_without_money_is_refused_and_tried_again_after_a_top_up()
    {
        var world = Begin("activ", 30, autoRenewal: true, balance: 100);
        world.Pass(24 * Hour);
        Assert.That(What(world)[^1], Is.EqualTo(CarrierEvent.Refused));
        world.Bank.TopUp(Iccid(world), 2000);
        world.Pass(24 * Hour);
        Assert.That(What(world), Does.Contain(CarrierEvent.AutoRenewed));
        Assert.That(Account(world).Balance, Is.EqualTo(1110m));
    }

    [Test]
    public void A_plan_that_ends_is_written_down_to_the_hour_and_the_number_is_blocked_after_its_grace()
    {
        var world = Begin("kcell", 5);
        world.Pass(TimeSpan.FromDays(31));
        var entries = world.Bank.Ledger.Of(Iccid(world));
        Assert.That(entries.Select(entry => entry.What), Is.EqualTo([CarrierEvent.Opened, CarrierEvent.Expired, CarrierEvent.Blocked]));
        Assert.That(entries[1].At, Is.EqualTo(World.Start.AddHours(5)));
        Assert.That(entries[2].At, Is.EqualTo(World.Start.AddHours(5).AddDays(30)));
    }

    [Test]
    public void Fees_and_daily_packages_are_taken_at_night()
    {
        var world = new World(new BankPlan { Cards = [new("kcell") { Left = TimeSpan.FromHours(-1), NightlyFee = 5, Balance = 600 }], OwnFaults = new Faults { DailyPackage = true } });
        world.Pass(TimeSpan.FromDays(4));
        Assert.That(world.Bank.Ledger.Charges(Iccid(world)).Select(entry => (entry.What, entry.Amount)), Is.EqualTo(
        [
            (CarrierEvent.Fee, -5m), (CarrierEvent.DailyPackage, -290m),
            (CarrierEvent.Fee, -5m), (CarrierEvent.DailyPackage, -290m),
            (CarrierEvent.Fee, -5m), (CarrierEvent.Fee, -5m),
        ]));
    }

    [Test]
    public void A_day_sold_instead_of_the_plan_is_charged_every_night_until_somebody_has_it_taken_off()
    {
        var world = Begin("kcell", 20);
        world.Bank.Cards[0].Carrier.Inject(Fault.DailyInstead);
        Assert.That(Order(world, "1"), Does.Contain("Заявка принята").Or.Contain("accepted"));
        world.Pass(Hour);
        Assert.That(Account(world).ValidUntil, Is.EqualTo(World.Start.AddHours(44)));
        world.Pass(TimeSpan.FromDays(3));
        var charges = world.Bank.Ledger.Charges(Iccid(world));
        Assert.That(charges.Select(entry => (entry.What, entry.Amount)).Distinct(), Is.EqualTo([(CarrierEvent.DailyPackage, -490m)]));
        Assert.That(charges, Has.Count.InRange(3, 4));
        Assert.That(Account(world).IsActive(world.Clock.GetUtcNow()), Is.True);
        world.Bank.Cards[0].Carrier.EndDaily(Iccid(world));
        world.Pass(TimeSpan.FromDays(3));
        Assert.That(world.Bank.Ledger.Charges(Iccid(world)), Has.Count.EqualTo(charges.Count));
        Assert.That(world.Bank.Obstacles.Of(Iccid(world)).Where(one => one.Source == ObstacleTime.DailyInstead), Has.All.Property("To").Not.Null);
    }

    [Test]
    public void A_changed_price_stands_in_the_menu_and_on_the_bill()
    {
        var world = Begin("kcell", 20);
        world.Bank.Carriers[0].SetPrice("travel-3d", 1290);
        Order(world, "1");
        world.Pass(TimeSpan.FromMinutes(10));
        Assert.That(world.Bank.Ledger.Charged("KZT"), Is.EqualTo(1290m));
    }

    private static World Begin(string carrier, double left, string plan = "travel-3d", bool autoRenewal = false, decimal balance = 5000) =>
        World.Of(ModemProfiles.Generic, carrier, card => card with
        {
            Left = TimeSpan.FromHours(left),
            Plan = plan,
            AutoRenewal = autoRenewal,
            Balance = balance,
            Language = Language.En,
        });

    private static string Iccid(World world) => world.Bank.Cards[0].Iccid;

    private static Account Account(World world) => world.Bank.AccountOf(Iccid(world));

    private static List<CarrierEvent> What(World world) => [.. world.Bank.Ledger.Of(Iccid(world)).Select(entry => entry.What)];

    private static string Order(World world, string choice) => world.Run(async () =>
    {
        var host = world.Host();
        await host.Ussd("*200#");
        await host.Ussd(choice);
        return await host.Ussd("1");
    });
}
