using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>Phone book and messages of a card end up in two files of its owner, on a running daemon as he would do it.</summary>
[Category("Process")]
public class ACardIsPutAway
{
    [Test]
    public async Task Its_phone_book_is_a_vCard_and_its_messages_a_table()
    {
        await using var box = await PtyBox.Open(modems: 1, renewals: "observe");
        await using var daemon = box.Run();
        var sims = await box.Sims("the card is found", sims => sims.Count == 1 && sims[0]!["balance"] is not null);
        var iccid = (string)sims[0]!["iccid"]!;
        var file = Path.Combine(box.Folder, "card.vcf");
        var run = await CliRun.Of("backup", "sim", iccid[^6..], file, "--config", box.Configuration);
        Assert.That((run.ExitCode, run.Err), Is.EqualTo((0, "")));
        Assert.That(run.Out, Does.Contain($"{file}: the phone book, 3 entries"));
        Assert.That(File.ReadAllText(file), Does.Contain("FN:Жанар\r\n").And.Contain("TEL;TYPE=CELL:+77000123456\r\n").And.Contain("FN:Kiosk\\, back door\r\n"));
        Assert.That(File.ReadAllText(Path.Combine(box.Folder, "card-sms.csv")), Does.StartWith("id,iccid,direction,"));
        var json = await CliRun.Of("backup", "sim", iccid, "--json", "--config", box.Configuration);
        Assert.That((json.ExitCode, json.Err), Is.EqualTo((0, "")));
        Assert.That(json.Out, Does.Contain("\"Жанар\"").And.Contain("\"places\": 250"));
    }
}
