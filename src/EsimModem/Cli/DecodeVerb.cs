using System.Text.Json;
using EsimModem.Carriers.Yaml;
using EsimModem.Cli.Daemon;
using EsimModem.Gsm.Story;
using EsimModem.Modems;

namespace EsimModem.Cli;

/// <summary>Shows a message, a USSD string or a coding byte field by field, and of a broken one what stands before the break.</summary>
internal sealed class DecodeVerb(Surroundings surroundings) : Verb
{
    private static readonly Option NoCentre = new("no-centre", null, "the message does not begin with its service centre; found out unless told");
    private static readonly Option Dcs = new("dcs", "N", "the coding byte that came with a USSD string, as the modem prints it");
    private static readonly Option Charset = new("charset", "NAME", "the character set that the modem was in, such as UCS2");
    private static readonly Option Json = Option.Json with { Help = "print JSON" };

    internal override string Name => "decode";

    internal override string Help => "shows a message, a USSD string or a coding byte field by field";

    internal override string WordsUsage => "KIND HEX|-";

    internal override (int Least, int Most) Words => (2, int.MaxValue);

    internal override IReadOnlyList<Option> Options => [NoCentre, Dcs, Charset, Json];

    internal override IReadOnlyList<string> Notes =>
        [.. Storyteller.Kinds.Select(kind => $"{kind.Name,-8} {kind.Meaning}"), "Blanks and line ends between digits are fine; - takes standard input."];

    private Output Output => surroundings.Output;

    internal override Task<int> Run(Arguments arguments)
    {
        var kind = Known(arguments.Words[0]);
        var given = arguments.Words.Skip(1).ToList();
        var text = given is ["-"] ? Output.In.ReadToEnd() : string.Join(' ', given);
        var hints = new StoryHints(
            arguments.Has(NoCentre) ? false : null,
            arguments.Has(Dcs) ? arguments.Number(Dcs, 0, 0, 255) : null,
            arguments.Value(Charset)?.ToUpperInvariant());
        var telling = Tell(kind, text, hints);
        if (arguments.Has(Json))
            Output.Out.WriteLine(JsonText.Object(writer => Write(writer, kind, telling), indented: true));
        else
            Show(telling.Lines);
        if (telling.Fault is { } fault)
            throw new VerbFailure(ExitCode.Failed, PlainText.Line(fault));
        return Task.FromResult(ExitCode.Done);
    }

    private static Telling Tell(string kind, string text, StoryHints hints)
    {
        if (kind != "ussd" || !text.Contains("+CUSD:", StringComparison.Ordinal))
            return Storyteller.Tell(kind, text, hints)!;
        if (Cusd.Read(text.Trim().ReplaceLineEndings("\n").Split('\n'), hints.Charset) is not { } line)
            return new([], "The +CUSD line breaks at its mode: it has no number; copy the whole line.");
        var state = new StoryLine("mode", $"{line.Mode}, {Mode(line.State)}");
        if (line.Raw is not { } raw)
            return new([state, new("text", "none")]);
        var told = Storyteller.Tell(kind, raw, hints with { Dcs = line.Dcs ?? hints.Dcs })!;
        var fault = line.Truncated ? "The text breaks off: its closing quotation mark is missing; copy the whole line." : told.Fault;
        return new([state, .. told.Lines], fault);
    }

    private static string Mode(CusdState state) => state switch
    {
        CusdState.Final => "the network has nothing more to say",
        CusdState.NeedsReply => "the network waits for a reply",
        CusdState.Released => "the network ended the dialogue",
        CusdState.OtherClient => "another client of the card answered",
        CusdState.NotSupported => "the network does not know this",
        CusdState.NetworkTimeout => "the network was silent too long",
        _ => "beyond the specification",
    };

    private static string Known(string typed)
    {
        var names = Storyteller.Kinds.Select(kind => kind.Name).ToList();
        var kind = typed.ToLowerInvariant();
        if (names.Contains(kind))
            return kind;
        var hint = NearestName.To(kind, names) is { } near ? $"did you mean \"{near}\"?" : $"say one of {string.Join(", ", names)}.";
        throw VerbFailure.WrongUse($"There is no kind \"{PlainText.Line(typed)}\"; {hint}");
    }

    private void Show(IReadOnlyList<StoryLine> lines)
    {
        var width = lines.Select(line => line.Field.Length).DefaultIfEmpty().Max();
        foreach (var line in lines)
            Output.Out.WriteLine($"  {line.Field.PadRight(width)}  {PlainText.Lines(line.Meaning).Replace("\n", "\n" + new string(' ', width + 4), StringComparison.Ordinal)}");
    }

    private static void Write(Utf8JsonWriter writer, string kind, Telling telling)
    {
        writer.WriteString("kind", kind);
        writer.WriteStartArray("fields");
        foreach (var line in telling.Lines)
        {
            writer.WriteStartObject();
            writer.WriteString("field", line.Field);
            writer.WriteString("meaning", line.Meaning);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        if (telling.Fault is { } fault)
            writer.WriteString("fault", fault);
    }
}
