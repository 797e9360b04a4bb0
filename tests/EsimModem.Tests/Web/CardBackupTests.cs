using EsimModem.Ledger;
using EsimModem.Tests.Support;
using EsimModem.Web;

namespace EsimModem.Tests.Web;

/// <summary>What a card keeps, for an operator alone; without the card there are its messages, and a sentence.</summary>
public class CardBackupTests
{
    [Test]
    public async Task Messages_are_given_without_the_card_and_the_phone_book_says_what_it_needs()
    {
        await using var bank = await OpenBank.After(WithAMessage);
        var both = await bank.Get($"sims/{OpenBank.Kiosk}/backup");
        Assert.That((string?)both["phoneBookTrouble"], Is.EqualTo("The card is in no modem of this bank; put it in and ask again"));
        Assert.That((string?)both["messages"]![0]!["text"], Is.EqualTo("Салем; \"дос\""));
        using var table = await bank.Send(HttpMethod.Get, $"sims/{OpenBank.Kiosk}/backup?as=csv", null, null);
        Assert.That(await table.Content.ReadAsStringAsync(), Does.StartWith("id,iccid,direction,from,to,at,sentAt,state,delivery,parts,text\r\n").And.Contain(",in,+77010000099,,").And.Contain("\"Салем; \"\"дос\"\"\""));
        await bank.Get($"sims/{OpenBank.Kiosk}/backup?as=vcard", status: 409);
        await bank.Get($"sims/{OpenBank.Kiosk}/backup?as=pdf", status: 400);
        await bank.Get("sims/8999702000000000999/backup", status: 404);
    }

    [Test]
    public async Task A_viewer_gets_none_of_it()
    {
        await using var bank = await OpenBank.Start(new TokenSettings("phone", TokenRole.Viewer, "look"));
        await bank.Get($"sims/{OpenBank.Kiosk}/backup?as=csv", "look", 403);
    }

    [Test]
    public async Task The_verb_writes_the_messages_and_says_why_the_phone_book_is_not_there()
    {
        await using var bank = await OpenBank.After(WithAMessage);
        using var folder = new Store.TemporaryState();
        File.WriteAllText(folder.In("esim-modem.yaml"), $"state: {bank.State}\n");
        string[] verb = ["backup", "sim", "0123", folder.In("kiosk.vcf"), "--config", folder.In("esim-modem.yaml")];
        var run = await CliRun.Of(verb);
        Assert.That((run.ExitCode, run.Err), Is.EqualTo((1, "The card is in no modem of this bank; put it in and ask again.\n")));
        Assert.That(File.ReadAllText(folder.In("kiosk-sms.csv")), Does.Contain("Салем"));
        Assert.That(File.GetUnixFileMode(folder.In("kiosk-sms.csv")), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.That(File.Exists(folder.In("kiosk.vcf")), Is.False);
        Assert.That((await CliRun.Of(verb)).Err, Does.Contain("not overwritten"));
        var json = await CliRun.Of("backup", "sim", "0123", "--json", "--config", folder.In("esim-modem.yaml"));
        Assert.That((json.ExitCode, json.Err), Is.EqualTo((1, "The phone book is not whole: The card is in no modem of this bank; put it in and ask again.\n")));
    }

    private static Task WithAMessage(OpenBank bank) => bank.OnLoop(() => bank.Ledger.Note(new Note(bank.Now, OpenBank.Kiosk, NoteKind.Sms, "+77010000099 wrote by sms", "Салем; \"дос\"",
        Envelope: new Envelope("+77010000099", 1, bank.Now.AddSeconds(-5)))));
}
