using EsimModem.At;
using EsimModem.Modems.Answers;
using EsimModem.Modems.Dialects;

namespace EsimModem.Modems;

/// <summary>Wakes a modem, learns who it is, and makes it quiet; every step but the first may fail.</summary>
internal sealed class DeviceSetup(AtChannel line)
{
    private static readonly TimeSpan ResetTime = TimeSpan.FromSeconds(6);

    /// <summary>Stored settings back (alone on its line, V.250 6.1.1), no echo, results in words, errors as numbers.</summary>
    public async Task Wake()
    {
        await line.Send(new AtCommand("ATZ") { Resets = true, Timeout = ResetTime });
        await Accepts("ATE0");
        await Accepts("ATV1");
        await Accepts("ATQ0");
        if (!await Accepts("AT+CMEE=1"))
            await Accepts("AT+CMEE=2");
    }

    public async Task<ModemIdentity> Identify()
    {
        var maker = await Say("AT+CGMI", "AT+GMI");
        var model = await Say("AT+CGMM", "AT+GMM", "ATI");
        var revision = await Say("AT+CGMR", "AT+GMR");
        var imei = await Imei();
        return new ModemIdentity(imei, maker ?? "", model ?? "", revision ?? "");
    }

    /// <summary>Stops the chatter; true means that the modem was told to take plain USSD and agreed.</summary>
    public async Task<bool> Hush(Dialect dialect)
    {
        foreach (var command in dialect.Hush)
            await Accepts(command);
        return dialect.PlainUssd is { } plain && await Accepts(plain);
    }

    /// <summary>Sends a setting; false means that the modem did not take it.</summary>
    public async Task<bool> Accepts(string command, Patience patience = Patience.Instant) =>
        (await line.Set(command, AnswerShape.Bare, patience)).Ok;

    /// <summary>Sends a setting; true means that the modem itself said no to it.</summary>
    public async Task<bool> Refuses(string command) => (await line.Set(command, AnswerShape.Bare)).Failed;

    /// <summary>Sends the settings of a row until one is taken; false means none was.</summary>
    public async Task<bool> AcceptsOne(string[] row)
    {
        foreach (var command in row)
        {
            if (await Accepts(command))
                return true;
        }

        return false;
    }

    private async Task<string?> Say(params string[] commands)
    {
        foreach (var command in commands)
        {
            var reply = await line.Send(AtCommand.Bare(command));
            if (reply.Ok && DeviceText.Read(reply.Lines) is { } text)
                return text;
        }

        return null;
    }

    private async Task<string?> Imei()
    {
        foreach (var command in (string[])["AT+CGSN", "AT+GSN", "ATI"])
        {
            var reply = await line.Send(AtCommand.Bare(command, Patience.Card));
            if (reply.Ok && Answers.Imei.Read(reply.Lines) is { } imei)
                return imei;
        }

        return null;
    }
}
