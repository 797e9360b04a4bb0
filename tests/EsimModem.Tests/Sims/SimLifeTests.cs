using EsimModem.Sims;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Sims;

/// <summary>The life of a SIM as sentences, and its picture in the room's page.</summary>
internal sealed class SimLifeTests
{
    private SimState _state;
    private readonly List<(SimState, SimTrigger)> _unexpected = [];

    [SetUp]
    public void Begin()
    {
        _state = SimState.Unread;
        _unexpected.Clear();
    }

    [TestCase(SimTrigger.FoundValid, SimState.Active)]
    [TestCase(SimTrigger.FoundNearEnd, SimState.Expiring)]
    [TestCase(SimTrigger.FoundEnded, SimState.Expired)]
    [TestCase(SimTrigger.FoundBeyondGrace, SimState.Closed)]
    [TestCase(SimTrigger.FoundBlocked, SimState.Blocked)]
    public void An_account_that_is_read_decides_while_no_order_is_under_way(SimTrigger found, SimState state)
    {
        foreach (var settled in new[] { SimState.Unread, SimState.Active, SimState.Expiring, SimState.Expired, SimState.Blocked, SimState.Closed })
        {
            _state = settled;
            Life().Fire(found);
            Assert.That(_state, Is.EqualTo(state), $"from {settled}");
        }
        Assert.That(_unexpected, Is.Empty);
    }

    [Test]
    public void A_renewal_goes_from_expiring_through_confirming_to_active()
    {
        _state = SimState.Expiring;
        var life = Life();
        life.Fire(SimTrigger.OrderLeft);
        Assert.That(_state, Is.EqualTo(SimState.Renewing));
        life.Fire(SimTrigger.OrderAccepted);
        Assert.That(_state, Is.EqualTo(SimState.Confirming));
        life.Fire(SimTrigger.OrderProven);
        Assert.That(_state, Is.EqualTo(SimState.Active));
    }

    [TestCase(SimState.Renewing)]
    [TestCase(SimState.Confirming)]
    [TestCase(SimState.Doubtful)]
    public void What_is_read_while_an_order_is_under_way_is_evidence_and_moves_nothing(SimState underWay)
    {
        _state = underWay;
        foreach (var found in new[] { SimTrigger.FoundValid, SimTrigger.FoundNearEnd, SimTrigger.FoundEnded, SimTrigger.FoundBeyondGrace, SimTrigger.FoundBlocked })
            Life().Fire(found);
        Assert.That(_state, Is.EqualTo(underWay));
        Assert.That(_unexpected, Is.Empty);
    }

    [Test]
    public void A_lost_answer_makes_it_doubtful_until_evidence_ends_that()
    {
        _state = SimState.Renewing;
        Life().Fire(SimTrigger.OrderUnclear);
        Assert.That(_state, Is.EqualTo(SimState.Doubtful));
        Life().Fire(SimTrigger.OrderProven);
        Assert.That(_state, Is.EqualTo(SimState.Active));
    }

    [Test]
    public void What_has_no_place_in_a_state_is_told_and_changes_nothing()
    {
        _state = SimState.Active;
        Life().Fire(SimTrigger.OrderProven);
        Assert.That(_state, Is.EqualTo(SimState.Active));
        Assert.That(_unexpected, Is.EqualTo(new[] { (SimState.Active, SimTrigger.OrderProven) }));
    }

    [Test]
    public void The_picture_in_the_rooms_page_is_the_machine_itself()
    {
        var page = Path.Combine(Sources.Product, "Sims", "README.md");
        var picture = Life().Drawn().ReplaceLineEndings("\n").Trim();
        if (Environment.GetEnvironmentVariable("ESIMMODEM_DRAW") == "1") File.WriteAllText(page, Page(picture));
        Assert.That(picture, Does.Contain("Doubtful").And.Contain("OrderUnclear"));
        Assert.That(File.ReadAllText(page).ReplaceLineEndings("\n"), Does.Contain(picture), "draw it anew with ESIMMODEM_DRAW=1 tests/run --filter SimLife");
    }

    private static string Page(string picture) => $"""
        # Sims: the life of one SIM

        `SimFacts` is all that is known of a SIM; it lies in the book. `SimLife` says what may follow what. Beside the state, as facts: present, holds, lock.
        What is read while an order is under way is evidence for `Judge`, not a reason to move.

        ```mermaid
        {picture}
        ```

        A test draws this picture from the machine and fails when they differ.

        """;

    private SimLife Life() => new(() => _state, state => _state = state, (state, trigger) => _unexpected.Add((state, trigger)));
}
