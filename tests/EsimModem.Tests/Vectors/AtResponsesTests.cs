using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using EsimModem.At;

namespace EsimModem.Tests.Vectors;

/// <summary>Every case of <c>at-responses.jsonl</c>: bytes as a port gave them, and what belongs to whom.</summary>
[Category("Vectors")]
internal sealed class AtResponsesTests
{
    private static IEnumerable<TestCaseData> Cases => VectorFile.Cases("at-responses.jsonl");

    [TestCaseSource(nameof(Cases))]
    public void Bytes_become_a_reply_and_notifications(VectorCase vector) => vector.Check(Read(vector.Input, vector.Expect));

    private static JsonObject Read(JsonElement input, JsonElement expect)
    {
        var told = new List<AtNotification>();
        var assembler = new ReplyAssembler(told.Add);
        var framer = new LineFramer();
        var command = Command(input);
        if (command is not null)
            assembler.Begin(command);
        var chunks = input.Texts("chunks") ?? [input.Text("bytes")!];
        if (Stage(input.Text("sent")) is { } payload)
            assembler.PayloadSent(payload == "..." ? Echoed(chunks[0]) : payload);
        framer.PromptAfter = command?.Payload is null ? null : command.Text;

        AtReply? reply = null;
        foreach (var chunk in chunks)
        {
            framer.Push(Encoding.Latin1.GetBytes(chunk));
            while (framer.TryTake(out var frame))
            {
                reply = assembler.Feed(frame) ?? reply;
                framer.Verbatim = assembler.TextOpen;
            }
        }

        var lines = reply?.Lines ?? assembler.Lines;
        return new JsonObject
        {
            ["lines"] = lines.ToJsonArray(line => line),
            ["final"] = reply?.Text,
            ["final_kind"] = Kind(reply?.Final),
            ["code"] = reply?.Code,
            ["urcs"] = told.ToJsonArray(urc => urc.Second is null ? urc.Line : $"{urc.Line}\n{urc.Second}"),
            ["echo_stripped"] = !lines.Concat(told.Select(urc => urc.Line)).Contains(Stage(input.Text("sent")) ?? input.Text("sent")),
            ["numeric"] = reply is not null && !string.Concat(chunks).Contains(reply.Text, StringComparison.Ordinal),
            ["missing_result"] = reply is { Ok: true, Lines.Count: 0 } && input.Text("prefix") is not null,
            ["empty_slot"] = reply is { Ok: true, Lines.Count: 0 } && input.Text("prefix") is not null,
            ["accept_without_final"] = assembler.MayEnd,
            ["ussd_open"] = told.Any(urc => urc.Is("+CUSD: 1")),
            ["body_text"] = expect.Text("body_text") is { } body && lines.Count == 2
                ? Encoding.BigEndianUnicode.GetString(Convert.FromHexString(lines[1])) is var text && text == body ? text : null
                : null,
        };
    }

    private static AtCommand? Command(JsonElement input)
    {
        if (input.Text("sent") is not { } sent)
            return null;
        var shape = input.Flag("no_lines") ? AnswerShape.None : input.Text("prefix") is null ? AnswerShape.Bare : AnswerShape.Many;
        var prompts = sent.StartsWith("AT+CMGS=", StringComparison.Ordinal) || sent.StartsWith("AT+CMGW=", StringComparison.Ordinal);
        return new AtCommand(Stage(sent) is null ? sent : "AT+CMGS=1", shape)
        {
            Prefixes = input.Text("prefix") is { } prefix ? [prefix] : [],
            WithBody = sent.StartsWith("AT+CMGR", StringComparison.Ordinal) || sent.StartsWith("AT+CMGL", StringComparison.Ordinal),
            Payload = prompts ? "" : null,
            EndedBy = sent == "AT+CPIN?" ? "+CPIN:" : null,
        };
    }

    // The case leaves the message out; what the modem echoes of it is then all there is.
    private static string Echoed(string bytes) => bytes.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries)[0];

    private static string? Stage(string? sent) =>
        sent is ['<', ..] && sent.IndexOf('>', StringComparison.Ordinal) is var start and > 0 && sent.EndsWith("<Ctrl-Z>", StringComparison.Ordinal)
            ? sent[(start + 1)..^"<Ctrl-Z>".Length]
            : null;

    private static string Kind(FinalKind? final) => final switch
    {
        null => "none",
        FinalKind.Ok => "ok",
        FinalKind.Cme => "cme",
        FinalKind.Cms => "cms",
        FinalKind.Connect => "connect",
        FinalKind.Prompt => "prompt",
        _ => "error",
    };
}
