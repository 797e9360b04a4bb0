using EsimModem.At;
using EsimModem.Modems.Answers;

namespace EsimModem.Modems;

/// <summary>Keeps what is known of the network: asked for, or heard from notifications.</summary>
internal sealed class NetworkWatch(AtChannel line, Charset charset, TimeProvider time)
{
    private static readonly TimeSpan WhileThere = TimeSpan.FromHours(3);
    private static readonly TimeSpan WhileGone = TimeSpan.FromMinutes(1);

    // Changes are told by notifications; one that was lost on the way is found by the second glance since the network's last word.
    private static readonly TimeSpan Unproven = 2 * WhileThere - WhileGone;
    private static readonly TimeSpan LongGone = TimeSpan.FromMinutes(16);

    private bool? hasLte;
    private int searches;
    private bool stale = true;
    private string? named;
    private RegistrationAnswer? away;
    private long entered;
    private long told = time.GetTimestamp();
    private long answered = time.GetTimestamp();
    private long? placed;

    public Registration Now
    {
        get;
        private set
        {
            if (value.Registered && !field.Registered)
                entered = time.GetTimestamp();
            field = value;
        }
    } = Registration.None;

    /// <summary>How long the modem has been in the network without leaving it, as far as was seen.</summary>
    public TimeSpan RegisteredFor => Now.Registered ? time.GetElapsedTime(entered) : TimeSpan.Zero;

    public bool HasLte => hasLte is true;

    /// <summary>How long the network's own word is relied on; a modem that finds none is looked at ever more seldom.</summary>
    public TimeSpan Reliance => Now.Registered ? WhileThere : searches >= 4 ? LongGone : WhileGone * (1 << searches);

    /// <summary>How old the last word is on where the modem is; an answer to a question may come from abroad.</summary>
    public TimeSpan Age => placed is { } at ? time.GetElapsedTime(at) : TimeSpan.MaxValue;

    /// <summary>For how long it still is, whatever else the modem was asked since.</summary>
    public TimeSpan NextGlance => Reliance - time.GetElapsedTime(told) is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;

    public void Forget()
    {
        Now = Registration.None;
        (away, placed) = (null, null);
        told = time.GetTimestamp();
        stale = true;
    }

    /// <summary>Reports on, numbers instead of names for networks (3GPP 27.007 sections 7.2, 7.3).</summary>
    public async Task SetUp()
    {
        await line.Set("AT+CREG=1");
        await line.Set("AT+CGREG=0");
        hasLte = (await line.Set("AT+CEREG=1")).Ok;
        await line.Set("AT+COPS=3,2");
    }

    /// <summary>One exchange that shows that the line lives and how strong the signal is; a look where there is none.</summary>
    public async Task<Registration?> Glance()
    {
        told = time.GetTimestamp();
        if (!Now.Registered || stale || time.GetElapsedTime(answered) >= Unproven || await Signal() is not { } signal)
            return await Look();
        return Now = Now with { SignalDbm = signal };
    }

    /// <summary>The cheap look: registration and signal; the network itself only after a change. Null when the modem does not say where it is.</summary>
    public async Task<Registration?> Look()
    {
        told = time.GetTimestamp();
        var voice = await Status("AT+CREG?", "+CREG:");
        var status = voice is { IsRegistered: true } || hasLte is not true ? voice : await Status("AT+CEREG?", "+CEREG:") ?? voice;
        var signal = await Signal();
        if (status is null)
            return null;
        placed = answered = told;
        away = status.IsRegistered ? null : away;
        searches = status.IsRegistered ? 0 : searches + 1;
        stale |= status.IsRegistered && (!Now.Registered || Now.Roaming != status.IsRoaming || Now.Network is null);
        // LTE refuses every card that has none of it, while the older network may yet take it.
        Now = Now.With(status) with { SignalDbm = signal, IsDenied = (voice ?? status).IsDenied, IsLteOnly = status.IsRegistered && voice is { IsRegistered: false } };
        if (Now.Registered && stale)
            await Name();
        return Now;
    }

    /// <summary>The network has answered a question: that is as good as a look.</summary>
    public void Answered() => answered = time.GetTimestamp();

    /// <summary>Takes a registration notification; false means that it was none, or said what is known.</summary>
    public bool Hear(string text)
    {
        if (RegistrationAnswer.Read(text, asked: false) is not { Domain: RegistrationDomain.Voice or RegistrationDomain.Lte } heard)
            return false;
        told = time.GetTimestamp();
        // In LTE the voice side may be away while the other is there: only a look tells, and it does not tell more when the same is said again.
        if (!heard.IsRegistered && hasLte is true)
        {
            var isSame = heard == away;
            (away, placed) = (heard, isSame ? placed : null);
            return !isSame;
        }
        (away, placed) = (null, told);
        var before = Now;
        Now = Now.With(heard);
        stale |= Now != before;
        return Now != before;
    }

    // Asked even after silence: it is the next command that finds out whether the line is dead.
    private async Task<int?> Signal() => SignalStrength.Read((await line.Send(AtCommand.Ask("AT+CSQ", "+CSQ:"))).Lines)?.Dbm;

    private async Task<RegistrationAnswer?> Status(string command, string prefix)
    {
        var reply = await line.Send(AtCommand.Ask(command, prefix));
        return reply.Line is { } text ? RegistrationAnswer.Read(text, asked: true) : null;
    }

    private async Task Name()
    {
        var number = await Operator();
        if (number is null || !number.All(char.IsAsciiDigit))
            return;
        stale = false;
        if (number != named || Now.OperatorName is null)
        {
            await line.Send(new AtCommand("AT+COPS=3,0"));
            var name = await Operator();
            await line.Send(new AtCommand("AT+COPS=3,2"));
            Now = Now with { OperatorName = name == number ? null : name };
            named = number;
        }

        Now = Now with { Network = number };
    }

    private async Task<string?> Operator() =>
        CurrentOperator.Read((await line.Send(AtCommand.Ask("AT+COPS?", "+COPS:", Patience.Radio))).Lines, charset.Current)?.Name;
}
