using EsimModem.Bank;
using EsimModem.Ledger;
using EsimModem.Modems;
using EsimModem.Web.Http;
using EsimModem.Web.Json;

namespace EsimModem.Web.Calls;

/// <summary>What a card keeps, for its owner to put away: the phone book, read from it now, and the messages that the book has of it.</summary>
internal sealed class CardBackupCalls(BankDesk desk)
{
    private const int Page = 1000;

    public void Map(Routes routes) => routes.Get($"{Routes.Root}/sims/{{iccid}}/backup", Backup);

    private async Task<Reply> Backup(Call call)
    {
        if (!call.Caller.MayAct) throw new CallException(403, "What a card keeps is for its owner: use a token with the role operator.");
        var iccid = call.Named("iccid");
        if (await desk.Ask(bank => bank.Sim(iccid)) is null) throw new CallException(404, $"This bank has never seen a card {iccid}.");
        return (call.Query("as") ?? "json") switch
        {
            "json" => Whole(iccid, await BookOrTrouble(iccid)),
            "vcard" => Reply.Text(VCard.Of(await WholeBook(iccid)), VCard.Type),
            "csv" => Table(iccid, new Csv(call.Query("excel") is not null)),
            var other => throw new CallException(400, $"There is no backup as \"{other}\": say vcard for the phone book, csv for the messages, or json for both."),
        };
    }

    /// <summary>A vCard cannot say that something is missing in it.</summary>
    private async Task<IReadOnlyList<PhoneBookEntry>> WholeBook(string iccid)
    {
        var book = await desk.Do(one => one.PhoneBook(iccid));
        return book.Trouble is null ? book.Entries : throw new CallException(409, $"The phone book could not be read: {book.Trouble}.");
    }

    private async Task<PhoneBookReading> BookOrTrouble(string iccid)
    {
        try
        {
            return await desk.Do(one => one.PhoneBook(iccid));
        }
        catch (DeskException refused)
        {
            return PhoneBookReading.None(refused.Message.TrimEnd('.'));
        }
    }

    private Reply Table(string iccid, Csv csv)
    {
        var zone = desk.Zones()[iccid];
        return Reply.Text(SmsJson.CsvHead(csv) + string.Concat(Messages(iccid).Select(message => SmsJson.CsvLine(csv, message, zone))), "text/csv; charset=utf-8");
    }

    private Reply Whole(string iccid, PhoneBookReading book) => Reply.Json(json =>
    {
        var zone = desk.Zones()[iccid];
        json.WriteStartObject();
        json.WriteString("iccid", iccid);
        json.WriteTime("at", desk.Bank.Time.GetUtcNow(), zone);
        json.WriteStartArray("phoneBook");
        foreach (var entry in book.Entries)
        {
            json.WriteStartObject();
            json.WriteNumber("place", entry.Place);
            json.WriteString("name", entry.Name);
            json.WriteString("number", entry.Number);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteNumber("places", book.Places);
        json.WriteString("phoneBookTrouble", book.Trouble);
        json.WriteStartArray("messages");
        foreach (var message in Messages(iccid)) SmsJson.Write(json, message, zone, Door.Sight.Whole);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>All of them, newest first.</summary>
    private IEnumerable<Message> Messages(string iccid)
    {
        for (long? before = null; desk.Bank.Ledger.Messages(iccid, Page, before) is { Count: > 0 } page; before = page[^1].Id)
            foreach (var message in page) yield return message;
    }
}
