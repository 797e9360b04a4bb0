using System.Text;
using EsimModem.At;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.At;

/// <summary>Whatever a broken modem says, cut wherever it is: nothing throws, nothing hangs, nothing grows without limit.</summary>
internal sealed class AtFuzzTests
{
    private static readonly string[] Words =
    [
        "\r\n", "\r", "\n", "OK", "ERROR", "+CME ERROR: 30", "+CMS ERROR:", ">", "> ", "+CUSD: 1,\"", "\",15", "\"", "+CUSD: 0", "+CMT: ,24", "+CDS: 25",
        "AT+CSQ", "+CSQ: ", "20,99", "RDY", "^BOOT:1,0", "+CFUN: 1", "NO CARRIER", "CONNECT", "0", "4", "\0", "\xFF", "\x1b", "\x1a", "0791448720003023", "RING", ",", ":", " ",
    ];

    [Test]
    public void Any_bytes_cut_anywhere_pass_through_the_framer_and_the_assembler([Range(1, 200)] int seed)
    {
        var random = new Random(seed);
        var bytes = Rubbish(random, 3000);
        var (framer, longest) = (new LineFramer(), 0);
        var assembler = new ReplyAssembler(urc => longest = Math.Max(longest, urc.Line.Length));
        for (var at = 0; at < bytes.Length;)
        {
            if (random.Next(5) == 0)
                assembler.Begin(Command(random));
            framer.PromptAfter = random.Next(3) == 0 ? "AT+CSQ" : null;
            var count = Math.Min(bytes.Length - at, random.Next(1, 200));
            framer.Push(bytes.AsSpan(at, count));
            at += count;
            var frames = 0;
            while (framer.TryTake(out var frame))
            {
                Assert.That(++frames, Is.LessThanOrEqualTo(bytes.Length + 1), "every frame takes bytes");
                assembler.Feed(frame);
                framer.Verbatim = assembler.TextOpen;
            }

            if (random.Next(50) == 0)
                assembler.Flush();
        }

        Assert.That(longest, Is.LessThan(2 * LineFramer.Ceiling));
    }

    [Test]
    public void Every_command_ends_on_a_line_that_talks_rubbish([Range(1, 60)] int seed) => TestLoop.Run(async loop =>
    {
        var random = new Random(seed);
        var link = new ScriptedLink(loop.Clock, "") { Tolerant = true };
        var told = 0;
        await using var channel = new AtChannel(link, loop.Clock, _ => told++);
        channel.Open();
        var talking = true;
        _ = Talk();
        for (var i = 0; i < 10; i++)
            Assert.That(await channel.Send(Command(random)), Is.Not.Null);
        talking = false;

        async Task Talk()
        {
            while (talking)
            {
                await loop.Pass(random.NextDouble() * 5);
                link.Say(Encoding.Latin1.GetString(Rubbish(random, 100)));
                if (random.Next(40) == 0)
                    link.Break();
            }
        }
    });

    [Test]
    public void Endless_bytes_without_a_line_end_are_held_in_the_space_of_one_line()
    {
        var framer = new LineFramer();
        var chunk = new byte[4096];
        Array.Fill(chunk, (byte)'~');
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 50_000; i++)
        {
            framer.Push(chunk);
            while (framer.TryTake(out _))
            {
            }
        }

        Assert.That(framer.Discarded, Is.GreaterThan(200_000_000));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1_000_000));
    }

    private static AtCommand Command(Random random) => random.Next(5) switch
    {
        0 => AtCommand.Bare("ATI"),
        1 => AtCommand.Ask("AT+CSQ", "+CSQ:"),
        2 => AtCommand.List("AT+CMGL=4", "+CMGL:") with { WithBody = true },
        3 => AtCommand.Ask("AT+CMGS=14", "+CMGS:") with { Payload = "00" },
        _ => new AtCommand("AT+CUSD=1,\"*100#\",15") { EndedBy = "+CUSD:" },
    };

    private static byte[] Rubbish(Random random, int length)
    {
        var bytes = new List<byte>();
        while (bytes.Count < length)
        {
            if (random.Next(4) == 0)
                bytes.Add((byte)random.Next(256));
            else
                bytes.AddRange(Encoding.Latin1.GetBytes(Words[random.Next(Words.Length)]));
        }

        return [.. bytes];
    }
}
