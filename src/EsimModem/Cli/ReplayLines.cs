using System.Text.Json;
using EsimModem.Carriers.Replies;
using EsimModem.Cli.Daemon;
using EsimModem.Modems;
using EsimModem.Rehearsal;

namespace EsimModem.Cli;

/// <summary>Tells a person what the product made of a transcript.</summary>
internal static class ReplayLines
{
    private const int Width = 12;

    internal static void Write(Output output, IReadOnlyList<ReplayedSession> sessions)
    {
        foreach (var session in sessions)
        {
            output.Out.WriteLine(output.Paint($"From line {session.Line}{(session.Opened is { } opened ? $": {PlainText.Line(opened)}" : "")}", Paint.Bold));
            foreach (var (name, value) in Facts(session))
                output.Out.WriteLine($"  {DisplayWidth.Pad(name, Width)}  {PlainText.Line(value)}");
            foreach (var text in session.Asked.Concat(session.Messages))
                Write(output.Out, text);
            foreach (var (line, asked) in session.PassedOver)
                output.Out.WriteLine($"  {DisplayWidth.Pad("passed over", Width)}  line {line}: {PlainText.Line(asked)}, which the product does not ask by itself");
        }
    }

    private static IEnumerable<(string Name, string Value)> Facts(ReplayedSession session)
    {
        if (session.Trouble is { } trouble)
            yield return ("trouble", trouble);
        if (session.Modem is { } modem)
            yield return ("modem", $"{modem.Manufacturer} {modem.Model} {modem.Revision}, IMEI {modem.Imei ?? "unknown"}, spoken to as {session.Dialect}");
        if (session.Capabilities.Count > 0)
            yield return ("can", string.Join(", ", session.Capabilities));
        var locked = session.Lock switch { CardLock.Pin => ", asks for its PIN", CardLock.Puk => ", asks for its PUK", _ => "" };
        yield return ("card", session.Card is { } card ? $"{card.Iccid}{(card.Number is { } number ? $", {number}" : "")}{(card.Imsi is { } imsi ? $", IMSI {imsi}" : "")}{locked}" : "none");
        var network = session.Registration;
        yield return ("network", network.Registered
            ? $"{network.Network} {network.OperatorName}{(network.Roaming ? ", roaming" : "")}{(network.SignalDbm is { } signal ? $", {signal} dBm" : "")}"
            : "not registered");
        if (session.PhoneBook is { } book)
            yield return ("phone book", $"{book.Entries.Count} entries{(book.Trouble is { } why ? $"; {why}" : "")}");
        foreach (var entry in session.PhoneBook?.Entries ?? [])
            yield return ("", $"{entry.Place}: {entry.Number} {entry.Name}");
    }

    private static void Write(TextWriter writer, ReplayedText text)
    {
        var head = (text.Asked, text.Sender) switch
        {
            ({ } asked, _) => $"{asked}: {text.Outcome}{(text.Fault is { } fault ? $", {fault}" : "")}",
            (_, { } sender) => $"message from {sender}{(text.Sent is { } sent ? $", {sent:yyyy-MM-dd HH:mm:ss zzz}" : "")}",
            _ => "came unasked",
        };
        writer.WriteLine();
        writer.WriteLine($"  {PlainText.Line(head)}");
        if (text.Words is { Length: > 0 } words)
            writer.WriteLine($"    \"{PlainText.Lines(words).Replace("\n", "\n     ", StringComparison.Ordinal)}\"");
        if (text.Reading is not { } reading)
            return;
        var told = new StringWriter();
        ReadingLines.Write(told, JsonDocument.Parse(JsonText.Of(json => ReadingJson.Write(json, reading))).RootElement);
        foreach (var line in told.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries))
            writer.WriteLine($"  {line}");
    }
}
