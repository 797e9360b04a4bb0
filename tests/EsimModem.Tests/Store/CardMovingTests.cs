using EsimModem.Carriers.Orders;
using EsimModem.Ledger;
using EsimModem.Modems.Answers;
using EsimModem.Sims;
using EsimModem.Store;

namespace EsimModem.Tests.Store;

/// <summary>A card given away by one book and adopted by another: its orders are open in one of them only.</summary>
internal sealed class CardMovingTests
{
    private static readonly SimFacts Facts = new() { Iccid = OpenBook.Iccid, FirstSeen = OpenBook.Now.AddDays(-9), Number = "+77010000123" };
    private static readonly Hold Given = new(HoldKind.Released, "given away", "adopt", OpenBook.Now);
    private OpenBook _one = null!;
    private OpenBook _other = null!;

    [SetUp]
    public void NewBooks() => (_one, _other) = (new OpenBook(), new OpenBook());

    [TearDown]
    public void Closed()
    {
        _one.Dispose();
        _other.Dispose();
    }

    [TestCase(OrderState.Unknown)]
    [TestCase(OrderState.Accepted)]
    [TestCase(OrderState.Likely)]
    public void An_order_goes_on_where_it_stood(OrderState state)
    {
        var theirs = _one.Advance(_one.Advance(_one.Plan(), OrderState.Sending, OpenBook.Now.AddMinutes(1)), state, OpenBook.Now.AddMinutes(2));
        _other.Plan(OpenBook.Draft(iccid: "8999"));
        var ours = Adopt(Release()).Single();
        Assert.Multiple(() =>
        {
            Assert.That(_one.Book.Find(theirs.Id)!.State, Is.EqualTo(OrderState.Abandoned));
            Assert.That(ours, Is.EqualTo(theirs with { Id = 2, Evidence = ours.Evidence }));
            Assert.That(ours.Evidence.Select(seen => seen.What), Is.SupersetOf(theirs.Evidence.Select(seen => seen.What)).And.Contain("adopted"));
            Assert.That(_other.Book.Spent(OpenBook.Iccid, OpenBook.Now.AddDays(-1)).Single(), Is.EqualTo(theirs.Draft.Price), "it counts against the caps here too");
            Assert.That((_one.Book.Verify(), _other.Book.Verify()), Is.EqualTo(((BadRow?)null, (BadRow?)null)), "both chains tell it");
            Assert.That(_other.Refusal(book => book.Plan(OpenBook.Draft(), OpenBook.Caps(), OpenBook.Now))?.Reason, Is.EqualTo(OrderRefusal.AlreadyOpen));
        });
    }

    [Test]
    public void What_was_never_sent_stays_unsent_and_a_persons_task_stays_his()
    {
        _one.Advance(_one.Plan(), OrderState.Approving);
        _one.Plan(OpenBook.Draft("500 KZT", OrderKind.TopUp, WayKind.Person));
        var ours = Adopt(Release());
        Assert.That(ours.Select(order => (order.Kind, order.State, order.SentAt)), Is.EquivalentTo(new[]
        {
            (OrderKind.Renewal, OrderState.Approving, (DateTimeOffset?)null), (OrderKind.TopUp, OrderState.Planned, null),
        }));
        Assert.That(_other.Book.Verify(), Is.Null);
    }

    [Test]
    public void A_card_that_this_book_knows_without_its_check_digit_keeps_that_name()
    {
        _one.Plan();
        var known = Facts with { Iccid = Iccid.OtherForms(Facts.Iccid).First() };
        var ours = _other.Loop.Run(() => _other.Book.Adopt(Release(), known, "Ayan", OpenBook.Now.AddHours(2))).Single();
        Assert.That(ours.Iccid, Is.EqualTo(known.Iccid).And.Not.EqualTo(Facts.Iccid));
        Assert.That(_other.Refusal(book => book.Plan(OpenBook.Draft(iccid: known.Iccid), OpenBook.Caps(), OpenBook.Now))?.Reason, Is.EqualTo(OrderRefusal.AlreadyOpen));
    }

    [Test]
    public void The_book_that_gave_it_away_takes_no_order_for_it()
    {
        var paper = Release();
        Assert.That(_one.Refusal(book => book.Plan(OpenBook.Draft(), OpenBook.Caps(), OpenBook.Now))?.Reason, Is.EqualTo(OrderRefusal.Held));
        Assert.That(_one.Refusal(book => book.Plan(OpenBook.Draft(kind: OrderKind.TopUp, way: WayKind.Person), OpenBook.Caps(), OpenBook.Now))?.Reason, Is.EqualTo(OrderRefusal.Held));
        Assert.That(_one.Loop.Run(() => _one.Book.Release(Facts.Holding(Given), Given, "box", "Ayan", OpenBook.Now.AddDays(1))), Is.EqualTo(paper), "the same file again");
        _one.Loop.Run(() => _one.Book.Adopt(Facts, "Ayan", OpenBook.Now));
        Assert.That(_one.Plan().State, Is.EqualTo(OrderState.Planned), "adopted again");
    }

    [Test]
    public void An_order_on_its_way_keeps_the_card_here()
    {
        var order = _one.Advance(_one.Plan(), OrderState.Sending);
        Assert.That(_one.Refusal(book => book.Release(Facts, Given, "box", "Ayan", OpenBook.Now))?.Open, Is.EqualTo(order.Id));
    }

    [Test]
    public void A_file_is_taken_once_whole_and_by_its_own_card()
    {
        _one.Advance(_one.Advance(_one.Plan(), OrderState.Sending), OrderState.Unknown);
        var paper = Release();
        Assert.Multiple(() =>
        {
            Assert.That(Wrong(paper, Facts with { Iccid = "8999" }), Does.Contain("not of 8999"));
            Assert.That(Wrong(paper.Replace("990", "99", StringComparison.Ordinal)), Does.Contain("damaged"));
            Assert.That(Wrong(paper[..^30]), Does.Contain("cannot be read"));
            Assert.That(Wrong("[1]"), Does.Contain("no release file"));
            Assert.That(Wrong(paper.Replace("release 1", "release 9", StringComparison.Ordinal)), Does.Contain("newer"));
            Assert.That(_other.Book.Orders(new OrderQuery()), Is.Empty, "nothing of these was written");
        });
        Adopt(paper.Replace(",", ",\n  ", StringComparison.Ordinal));
        Assert.That(Wrong(paper), Does.Contain("already"));
        Assert.That(_other.Book.Orders(new OrderQuery()), Has.Count.EqualTo(1));
    }

    [Test]
    public void What_the_new_book_had_only_planned_makes_way_and_what_it_sent_does_not()
    {
        _one.Advance(_one.Advance(_one.Plan(), OrderState.Sending), OrderState.Unknown);
        var paper = Release();
        var own = _other.Advance(_other.Plan(), OrderState.Sending);
        Assert.That(_other.Refusal(book => book.Adopt(paper, Facts, "Ayan", OpenBook.Now))?.Open, Is.EqualTo(own.Id));
        _other.Advance(own, OrderState.Refused);
        var planned = _other.Plan();
        Assert.That(Adopt(paper).Single().State, Is.EqualTo(OrderState.Unknown));
        Assert.That(_other.Book.Find(planned.Id)!.State, Is.EqualTo(OrderState.Abandoned));
    }

    [TestCase(OrderKind.Renewal), TestCase(OrderKind.TopUp), TestCase(OrderKind.Reactivation), TestCase(OrderKind.Message)]
    public void The_red_button_stops_whatever_could_leave_messages_among_it(OrderKind kind)
    {
        var before = _one.Plan(OpenBook.Draft(kind: kind));
        _one.Loop.Run(async () =>
        {
            await _one.Book.Keep(BankHold.Name, new BankHold(OpenBook.Now, "odd charges").Kept, new Note(OpenBook.Now, null, NoteKind.Hold, "held"));
            return true;
        });
        Assert.That(_one.Refusal(book => book.Advance(before, OrderState.Sending, OpenBook.Seen("sent"), null, OpenBook.Caps()))?.Reason, Is.EqualTo(OrderRefusal.Held), "written before, it does not leave after");
        Assert.That(_one.Refusal(book => book.Plan(OpenBook.Draft(kind: kind, iccid: "8999"), OpenBook.Caps(), OpenBook.Now))?.Message, Does.Contain("odd charges"));
    }

    private string Release() => _one.Loop.Run(() => _one.Book.Release(Facts, Given, "box", "Ayan", OpenBook.Now.AddHours(1)));

    private IReadOnlyList<Order> Adopt(string paper) => _other.Loop.Run(() => _other.Book.Adopt(paper, Facts, "Ayan", OpenBook.Now.AddHours(2)));

    private string Wrong(string paper, SimFacts? facts = null) =>
        _other.Loop.Fails<WrongPaperException>(() => _other.Book.Adopt(paper, facts ?? Facts, "Ayan", OpenBook.Now))?.Message ?? "";
}
