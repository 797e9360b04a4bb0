using System.Text;
using EsimModem.At;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Fuzz;

/// <summary>The bytes of the wire: cut into lines, put together to replies, and as the whole life of a command.</summary>
internal static class WireTargets
{
    private const int Gulp = 4096;
    private const int Megabyte = 1024 * 1024;

    private static readonly string[] Dialogues =
    [
        "AT+CSQ\r\r\n+CSQ: 20,99\r\n\r\nOK\r\n",
        "\r\n+CSQ: 20,99\r\n\r\n+CREG: 1\r\n\r\nOK\r\n",
        "\r\r\nOK\r\r\n",
        "0\r",
        "\r\n+CUSD: 1,\"1. Balance\r\n2. \"Mega\"\r\n\r\n3. Exit\",15\r\n",
        "\r\n+CUSD: 0,\"00420061006C\",72\r\n\r\nOK\r\n",
        "\r\n> ",
        "AT+CMGS=14\r\r\n> 00\x1A\r\n+CMGS: 12\r\n\r\nOK\r\n",
        "\r\n+CMS ERROR: 304\r\n",
        "\r\n+CMGL: 0,1,,24\r\n07917710000000F1040B917710214365F70000621102210000020548656C6C6F\r\n+CMGL: 1,1,,24\r\n0791\r\n\r\nOK\r\n",
        "\r\n+CMT: ,24\r\n07917710000000F1040B917710214365F700006211022100000205C8329BFD06\r\n",
        "\r\n+CDS: 25\r\n\r\n00062A0B917710214365F76211022100000262110221000102\r\n",
        "OKRDY\r\n+CFUN: 1\r\n+CPIN: READY\r\nCall Ready\r\n",
        "^BOOT:20952548,0,0,0,8\r\n^RSSI:15\r\n+CME ERROR: 14+CNUM: ,\"\",129\r\n",
        "NO CARRIER\r\nRING\r\nCONNECT 9600\r\n\xFF\0\0ERROR\r\n",
    ];

    public static IEnumerable<FuzzTarget> All =>
    [
        new("framer", Dialogues, Frame) { Weight = 300, PerCharacter = 400 },
        new("assembler", Dialogues, Assemble) { Weight = 300, Fixed = 512 * 1024 },
        // What grew once for a line that is as long as the ceiling stays as it is.
        new("endless line", ["~", "+CUSD: 0,\"", "0", "\"", "AT+CSQ", "\0"], NeverEnd) { Weight = 3, Fixed = 640 * 1024, Longest = 300 },
        new("endless message", ["07917710000000F1040B", "00", "FF\n00", ": 1"], NeverWhole) { Weight = 3, Fixed = 1024 * 1024, Longest = 300 },
        new("channel", Dialogues, Talk) { Weight = 3, Fixed = 16 * 1024 * 1024, Longest = 4000, PerCharacter = 20_000 },
    ];

    private static void Frame(FuzzInput input)
    {
        var (prompt, verbatim) = (input.Coin ? "AT+CMGS=14" : null, input.Random.Next(8) == 0);
        var whole = Frames(input.Octets, prompt, verbatim, () => int.MaxValue);
        var most = input.Coin ? 3 : 200;
        var inPieces = Frames(input.Octets, prompt, verbatim, () => input.Random.Next(1, most));
        FuzzInput.Demand(whole.SequenceEqual(inPieces), "the frames depend on where the bytes were cut");
        FuzzInput.Demand(whole.TrueForAll(frame => frame.Text.Length <= LineFramer.Ceiling), "a line is longer than the ceiling");
    }

    private static List<Frame> Frames(byte[] octets, string? prompt, bool verbatim, Func<int> next)
    {
        var framer = new LineFramer { PromptAfter = prompt, Verbatim = verbatim };
        var frames = new List<Frame>();
        for (var at = 0; at < octets.Length;)
        {
            var count = Math.Min(octets.Length - at, next());
            framer.Push(octets.AsSpan(at, count));
            at += count;
            while (framer.TryTake(out var frame))
            {
                frames.Add(frame);
                FuzzInput.Demand(frames.Count <= octets.Length, "a frame has taken no byte");
            }
        }

        return frames;
    }

    private static void Assemble(FuzzInput input)
    {
        var (random, octets, longest, replies) = (input.Random, input.Octets, 0, 0);
        var framer = new LineFramer();
        var assembler = new ReplyAssembler(urc => longest = Math.Max(longest, Math.Max(urc.Line.Length, urc.Second?.Length ?? 0)));
        for (var at = 0; at < octets.Length;)
        {
            if (random.Next(3) == 0)
                assembler.Begin(Command(random));
            framer.PromptAfter = random.Next(3) == 0 ? "AT+CMGS=14" : null;
            var count = Math.Min(octets.Length - at, random.Next(1, 200));
            framer.Push(octets.AsSpan(at, count));
            at += count;
            for (var frames = 0; framer.TryTake(out var frame); frames++)
            {
                FuzzInput.Demand(frames <= octets.Length, "a frame has taken no byte");
                replies += assembler.Feed(frame) is null ? 0 : 1;
                framer.Verbatim = assembler.TextOpen;
            }

            if (random.Next(20) == 0)
                assembler.Flush();
        }

        FuzzInput.Demand(longest <= LineFramer.Ceiling + 16 * 1024, "a notification is longer than a line and a text");
        FuzzInput.Demand(replies <= octets.Length, "a reply has taken no byte");
    }

    private static void NeverEnd(FuzzInput input)
    {
        var unit = input.Text.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
        var pattern = Encoding.Latin1.GetBytes(unit.Length == 0 ? "~" : unit);
        var (framer, chunk, given) = (new LineFramer(), new byte[Gulp], 0);
        for (; given < Megabyte; given += Gulp)
        {
            for (var at = 0; at < Gulp; at++)
                chunk[at] = pattern[(given + at) % pattern.Length];
            framer.Push(chunk);
            while (framer.TryTake(out var frame))
                FuzzInput.Demand(frame.Kind is FrameKind.Discarded, "a line without an end was given out");
        }

        FuzzInput.Demand(framer.Discarded >= given - LineFramer.Ceiling - Gulp, "more than one line is held");
    }

    private static void NeverWhole(FuzzInput input)
    {
        const int Most = 64 * 1024;
        var (longest, told) = (0, 0);
        var assembler = new ReplyAssembler(urc => (longest, told) = (Math.Max(longest, urc.Second?.Length ?? 0), told + 1));
        assembler.Feed(new Frame(FrameKind.Line, $"+CMT: ,{input.Random.Next(1000, int.MaxValue)}"));
        var digits = Convert.ToHexString(input.Octets.AsSpan(0, Math.Min(input.Octets.Length, 100))).PadLeft(20, '0');
        for (var given = 0; given < Most; given += digits.Length)
            assembler.Feed(new Frame(FrameKind.Line, digits));
        FuzzInput.Demand(told > 0, "a message that has no end is not told");
        FuzzInput.Demand(longest <= 1024, "more is held than any message has");
    }

    private static void Talk(FuzzInput input) => TestLoop.Run(async loop =>
    {
        var (random, at) = (input.Random, 0);
        var link = new ScriptedLink(loop.Clock, "") { Tolerant = true };
        await using var channel = new AtChannel(link, loop.Clock, _ => { });
        channel.Open();
        var talking = true;
        _ = Speak();
        for (var commands = 0; commands < 6; commands++)
            FuzzInput.Demand(await channel.Send(Command(random)) is not null, "a command has no reply");
        talking = false;

        async Task Speak()
        {
            while (talking && input.Text.Length > 0)
            {
                await loop.Pass(random.NextDouble() * 5);
                var count = Math.Min(random.Next(1, 120), input.Text.Length - at);
                link.Say(input.Text.Substring(at, count));
                at = (at + count) % input.Text.Length;
                if (random.Next(60) == 0)
                    link.Break();
            }
        }
    });

    private static AtCommand Command(Random random) => random.Next(6) switch
    {
        0 => AtCommand.Bare("ATI"),
        1 => AtCommand.Ask("AT+CSQ", "+CSQ:"),
        2 => AtCommand.List("AT+CMGL=4", "+CMGL:") with { WithBody = true },
        3 => AtCommand.Ask("AT+CMGS=14", "+CMGS:") with { Payload = "00" },
        4 => AtCommand.List("AT+CNUM", "+CNUM:"),
        _ => new AtCommand("AT+CUSD=1,\"*100#\",15") { EndedBy = "+CUSD:" },
    };
}
