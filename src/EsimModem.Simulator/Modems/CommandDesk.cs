using EsimModem.Simulator.Carriers;
using EsimModem.Simulator.Commands;

namespace EsimModem.Simulator.Modems;

/// <summary>Carries out what a host writes, one line after the other.</summary>
internal sealed class CommandDesk(ModemBody modem)
{
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(45);

    private readonly CommandBook book = CommandBook.Of(modem.Profile);
    private readonly CommandAssembler assembler = new();
    private Func<string, Answer>? asking;

    public Action<ReadOnlyMemory<byte>>? OnReceive { get; set; }

    /// <summary>Command lines taken so far.</summary>
    public long Taken { get; private set; }

    /// <summary>Reads the host until it closes or vanishes.</summary>
    public async Task Listen(Stream host)
    {
        var buffer = new byte[1024];
        Forget();
        while (await Read(host, buffer) is > 0 and var count && modem.Mouth.Host == host)
        {
            OnReceive?.Invoke(buffer.AsMemory(0, count));
            await Take(buffer, count);
        }

        if (modem.Mouth.Host == host)
            modem.Mouth.Host = null;
    }

    private static async ValueTask<int> Read(Stream host, byte[] buffer)
    {
        try
        {
            return await host.ReadAsync(buffer);
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException)
        {
            return 0;
        }
    }

    private async Task Take(byte[] bytes, int count)
    {
        var echoed = 0;
        var life = modem.Life;
        for (var i = 0; i < count && modem.Listens && life == modem.Life; i++)
        {
            if (assembler.Push(bytes[i]) is not { } line)
                continue;
            modem.Mouth.Echo(bytes.AsSpan(echoed..(i + 1)));
            echoed = i + 1;
            if (asking is { } take)
                await Close(take, line);
            else
                await Obey(line);
        }

        if (modem.Listens && life == modem.Life)
            modem.Mouth.Echo(bytes.AsSpan(echoed..count));
        else
            Forget();
    }

    private void Forget()
    {
        assembler.Clear();
        asking = null;
    }

    private async Task Obey(string line)
    {
        var start = line.IndexOf("AT", StringComparison.OrdinalIgnoreCase);
        if (start < 0 || FallsSilent(line))
            return;
        Taken++;
        var life = modem.Life;
        var lines = new List<string>();
        var afterwards = new List<Action>();
        var final = Final.Ok;
        if (!CommandLine.TryParse(line[(start + 2)..], out var commands))
            final = Final.Error;
        if (commands.Count == 0 || final != Final.Ok)
            await modem.Wait(modem.Profile.Delay(Pace.Instant));
        for (var i = 0; i < commands.Count && final == Final.Ok; i++)
        {
            var answer = book.Answer(modem, commands[i]);
            if (answer.Final == Final.Hang)
                modem.IsHung = true;
            await modem.Wait(modem.Profile.Delay(answer.Pace));
            if (answer.Prompt is not null)
            {
                Open(answer.Prompt);
                return;
            }

            lines.AddRange(answer.Lines);
            if (answer.Before is { } before)
                await before();
            if (answer.After is { } after)
                afterwards.Add(after);
            final = answer.Final;
            if (commands[i].Name == "Z")
                break;
        }

        if (modem.Faults.Strikes(Fault.LateOk, line) is { } injection)
        {
            LoseRequest(line);
            await modem.Wait(injection.For ?? Late);
        }

        if (life != modem.Life || modem.IsHung)
            return;
        modem.Mouth.Reply(lines, final);
        foreach (var action in afterwards)
            action();
    }

    private void Open(Func<string, Answer> take)
    {
        asking = take;
        assembler.AtPrompt = true;
        modem.Mouth.Prompt();
    }

    /// <summary>Takes what was written at the prompt; an escape takes the whole command back.</summary>
    private async Task Close(Func<string, Answer> take, string message)
    {
        asking = null;
        if (message != CommandAssembler.TakenBack && FallsSilent($"message {message}"))
            return;
        var life = modem.Life;
        var answer = message == CommandAssembler.TakenBack ? Answer.Ok : take(message);
        await modem.Wait(modem.Profile.Delay(answer.Pace));
        if (life != modem.Life || modem.IsHung || answer.Final == Final.Hang)
            return;
        modem.Mouth.Reply(answer.Lines, answer.Final);
        answer.After?.Invoke();
    }

    private bool FallsSilent(string line)
    {
        if (modem.Faults.Strikes(Fault.Silence, line) is not { } injection)
            return false;
        LoseRequest(line);
        if (injection.For is { } time)
            modem.SilentUntil = modem.Now + time;
        return true;
    }

    /// <summary>The host gives the command up, so its dialogue is lost whatever comes of it; in packed digits a code is not to be recognised.</summary>
    private void LoseRequest(string line)
    {
        if (modem.Slot.Card is not { } card || !line.Contains("CUSD=1", StringComparison.OrdinalIgnoreCase))
            return;
        var stake = card.Carrier.StakeOf(card.Iccid, line);
        card.Carrier.Lost(card.Iccid, stake == OrderStake.Question ? OrderStake.Begun : stake);
    }
}
