using System.Text.Json;
using EsimModem.Carriers.Replies;
using EsimModem.Modems;
using EsimModem.Rehearsal;

namespace EsimModem.Cli;

/// <summary>What the product made of a transcript, for a program.</summary>
internal static class ReplayJson
{
    internal static void Write(Utf8JsonWriter json, IReadOnlyList<ReplayedSession> sessions)
    {
        json.WriteStartArray();
        foreach (var session in sessions)
            Write(json, session);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ReplayedSession session)
    {
        json.WriteStartObject();
        json.WriteNumber("line", session.Line);
        Text(json, "opened", session.Opened);
        Text(json, "trouble", session.Trouble);
        if (session.Modem is { } modem)
            Modem(json, modem, session);
        if (session.Card is { } card)
            Card(json, card, session.Lock);
        Network(json, session.Registration);
        if (session.PhoneBook is { } book)
            PhoneBook(json, book);
        Texts(json, "ussd", session.Asked);
        Texts(json, "messages", session.Messages);
        Commands(json, "missing", session.Missing);
        Commands(json, "passedOver", session.PassedOver);
        json.WriteEndObject();
    }

    private static void Modem(Utf8JsonWriter json, ModemIdentity modem, ReplayedSession session)
    {
        json.WriteStartObject("modem");
        Text(json, "imei", modem.Imei);
        json.WriteString("maker", modem.Manufacturer);
        json.WriteString("model", modem.Model);
        json.WriteString("firmware", modem.Revision);
        Text(json, "dialect", session.Dialect);
        json.WriteStartArray("can");
        foreach (var one in session.Capabilities)
            json.WriteStringValue(one);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Card(Utf8JsonWriter json, CardIdentity card, CardLock asks)
    {
        json.WriteStartObject("card");
        json.WriteString("iccid", card.Iccid);
        Text(json, "imsi", card.Imsi);
        Text(json, "number", card.Number);
        Text(json, "asksFor", asks switch { CardLock.Pin => "pin", CardLock.Puk => "puk", _ => null });
        json.WriteEndObject();
    }

    private static void Network(Utf8JsonWriter json, Registration network)
    {
        json.WriteStartObject("network");
        json.WriteBoolean("registered", network.Registered);
        json.WriteBoolean("roaming", network.Roaming);
        Text(json, "network", network.Network);
        Text(json, "operator", network.OperatorName);
        if (network.SignalDbm is { } signal)
            json.WriteNumber("signalDbm", signal);
        json.WriteEndObject();
    }

    private static void PhoneBook(Utf8JsonWriter json, PhoneBookReading book)
    {
        json.WriteStartArray("phoneBook");
        foreach (var entry in book.Entries)
        {
            json.WriteStartObject();
            json.WriteNumber("place", entry.Place);
            Text(json, "name", entry.Name);
            json.WriteString("number", entry.Number);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        Text(json, "phoneBookTrouble", book.Trouble);
    }

    private static void Texts(Utf8JsonWriter json, string name, IReadOnlyList<ReplayedText> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStartObject();
            Text(json, "asked", text.Asked);
            Text(json, "outcome", text.Outcome);
            Text(json, "fault", text.Fault);
            Text(json, "from", text.Sender);
            if (text.Sent is { } sent)
                json.WriteString("sent", sent);
            Text(json, "text", text.Words);
            if (text.Reading is { } reading)
            {
                json.WritePropertyName("reading");
                ReadingJson.Write(json, reading);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Commands(Utf8JsonWriter json, string name, IReadOnlyList<(int Line, string Asked)> commands)
    {
        json.WriteStartArray(name);
        foreach (var (line, asked) in commands)
        {
            json.WriteStartObject();
            json.WriteNumber("line", line);
            json.WriteString("command", asked);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }
}
