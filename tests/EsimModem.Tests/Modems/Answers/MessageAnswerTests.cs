using EsimModem.Modems.Answers;

namespace EsimModem.Tests.Modems.Answers;

internal sealed class MessageAnswerTests
{
    private const string Pdu = "07917710000000F1040B917710214365F700006211022100000205D330BBDC06";

    [TestCase("+CMGR: 0,\"\",24")]
    [TestCase("+CMGR: 0,,24")]
    [TestCase("+CMGR: 0,24")]
    [TestCase("+CMGR: \"REC UNREAD\",\"Ann\",24")]
    public void A_message_is_read_behind_every_header(string header) =>
        Assert.That(StoredMessage.ReadAll([header, Pdu]), Is.EqualTo(new[] { new StoredMessage(null, MessageStatus.Unread, 24, Pdu) }));

    [Test]
    public void A_blank_line_a_wrapped_line_and_padding_do_no_harm()
    {
        var expected = new[] { new StoredMessage(3, MessageStatus.Read, 24, Pdu) };
        Assert.That(StoredMessage.ReadAll(["+CMGL: 3,1,,24", "", Pdu]), Is.EqualTo(expected));
        Assert.That(StoredMessage.ReadAll(["+CMGL: 3,1,,24", Pdu[..20], Pdu[20..]]), Is.EqualTo(expected));
        Assert.That(StoredMessage.ReadAll(["+CMGL: 3,1,,24", Pdu + "00000000"]), Is.EqualTo(expected));
        Assert.That(StoredMessage.ReadAll([$"+CMGL: 3,1,,24 {Pdu}"]), Is.EqualTo(expected));
    }

    [Test]
    public void Slot_zero_is_a_slot()
    {
        var listed = StoredMessage.ReadAll(["+CMGL: 0,1,,24", Pdu, "+CMGL: 1,1,,24", Pdu]);
        Assert.That(listed.Select(message => message.Slot), Is.EqualTo(new[] { 0, 1 }));
        Assert.That(MessageArrival.Read("+CMTI: \"SM\",0"), Is.EqualTo(new MessageArrival("SM", 0, false)));
        Assert.That(MessageArrival.Read("+CDSI: \"SR\",0"), Is.EqualTo(new MessageArrival("SR", 0, true)));
    }

    [TestCase("+CMGR: 0,,0")]
    [TestCase("+CMGR: 0")]
    [TestCase("OK")]
    public void An_empty_slot_holds_no_message(string line) => Assert.That(StoredMessage.ReadAll([line]), Is.Empty);

    [TestCase("+CMGL: 5,1,,24", "no message at all", "no message at all")]
    [TestCase("+CMGL: 5,1,,0", "", "+CMGL: 5,1,,0")]
    [TestCase("+CMGL: 5,1,,24", "+CMGL: 6,1,,0", "+CMGL: 5,1,,24")]
    public void A_slot_that_is_taken_by_something_else_is_told_as_it_is(string header, string body, string raw)
    {
        var first = StoredMessage.ReadAll([header, body])[0];
        Assert.That((first.Slot, first.Pdu, first.IsShort), Is.EqualTo(((int?)5, raw, true)));
    }

    [Test]
    public void The_words_of_a_message_in_text_mode_are_no_broken_message() =>
        Assert.That(StoredMessage.ReadAll(["+CMGR: \"REC READ\",\"+77010000001\",,\"26/11/20,10:00:00+20\",145,4,0,0,\"+77000000100\",145,5", "Hello"]), Is.Empty);

    [Test]
    public void Stores_are_told_full_only_when_they_are()
    {
        bool[] Full(string line) => [.. StoreUse.ReadAll([line]).Select(store => store.Full)];
        Assert.That(Full("+CPMS: \"SM\",0,0,\"SM\",20,20,\"ME\",1,20"), Is.EqualTo(new[] { false, true, false }));
        Assert.That(Full("+CPMS: 20,20,1,20"), Is.EqualTo(new[] { true, false }));
    }

    [TestCase("+CPMS: \"SM\",\"ME\",\"MT\"", "SM", "ME", "MT")]
    [TestCase("+CPMS: (\"SM\"),(\"ME\")", "SM", "ME", "")]
    [TestCase("+CPMS: \"SM\",\"ME\",\"SM\",\"ME\",\"SM\",\"ME\"", "SM,ME", "SM,ME", "SM,ME")]
    [TestCase("+CPMS: \"SM\",\"ME\",\"MT\",\"SR\"", "SM,ME,MT,SR", "", "")]
    [TestCase("+CPMS: ", "", "", "")]
    public void Offered_stores_are_told_apart_in_every_shape(string line, string reading, string sending, string arriving)
    {
        var choice = StoreChoice.Read([line])!;
        string[] told = [string.Join(',', choice.Reading), string.Join(',', choice.Sending), string.Join(',', choice.Arriving)];
        Assert.That(told, Is.EqualTo(new[] { reading, sending, arriving }));
    }

    [Test]
    public void Many_lines_behind_one_header_are_gathered_once()
    {
        string[] lines = ["+CMGR: 0,,24", .. Enumerable.Repeat("0791771000000000", 3000)];
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.That(StoredMessage.ReadAll(lines), Has.Count.EqualTo(1));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(2_000_000));
    }

    [Test]
    public void A_length_that_no_message_has_cuts_nothing() =>
        Assert.That(StoredMessage.ReadAll(["+CMGL: 0,1,,2070070791", "0791"]).Single().Pdu, Is.EqualTo("0791"));
}
