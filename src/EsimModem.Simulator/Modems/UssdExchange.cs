using EsimModem.Simulator.Carriers;
using EsimModem.Simulator.Commands;

namespace EsimModem.Simulator.Modems;

/// <summary>The one USSD dialogue that a modem can have, between the host and the card's carrier.</summary>
internal sealed class UssdExchange(ModemBody modem)
{
    private static readonly TimeSpan UpLeast = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan UpMost = TimeSpan.FromMilliseconds(900);
    private static readonly TimeSpan NetworkPatience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ModemPatience = TimeSpan.FromSeconds(90);

    private UssdStage stage;
    private int turn;
    private SimulatedCard? partner;

    public UssdStage Stage => stage;

    public Answer Send(string text)
    {
        if (stage == UssdStage.Waiting)
            return Answer.Failed(258);
        var card = modem.Slot.Card!;
        var mine = ++turn;
        stage = UssdStage.Waiting;
        partner = card;
        if (modem.Faults.Strikes(Fault.AnswerBeforeOk, text) is not null)
            return Answer.Ok with { Pace = Pace.Network, Before = () => Converse(card, text, mine) };
        return Answer.Ok with { Pace = Pace.Network, After = () => modem.Spawn(() => Converse(card, text, mine)) };
    }

    public Answer Cancel()
    {
        var nothing = stage == UssdStage.Idle;
        Drop();
        return nothing && modem.Profile.CancelWithoutSessionFails ? Answer.Failed(3) : Answer.Ok with { Pace = Pace.Network };
    }

    /// <summary>The dialogue ends without a word: cancelled, power lost, card pulled.</summary>
    public void Drop()
    {
        partner?.Carrier.HangUp(partner.Iccid);
        Close();
    }

    private void Close()
    {
        turn++;
        stage = UssdStage.Idle;
        partner = null;
    }

    private async Task Converse(SimulatedCard card, string text, int mine)
    {
        var stake = card.Carrier.StakeOf(card.Iccid, text);
        if (!await Carries(card, text, mine))
            card.Carrier.Lost(card.Iccid, stake);
    }

    /// <summary>Takes the words to the carrier and its answer back; false means that the host hears nothing of it.</summary>
    private async Task<bool> Carries(SimulatedCard card, string text, int mine)
    {
        if (modem.Suffers(Ailment.DeafToUssd) || modem.Faults.Strikes(Fault.LoseRequest, text) is not null)
        {
            await StayQuiet(mine);
            return false;
        }

        await modem.Wait(modem.Random.Between(UpLeast, UpMost));
        if (mine != turn || await NetworkFails(text, mine))
            return false;
        var reply = card.Carrier.Dial(card.Iccid, text);
        if (LosesReply(text, reply))
        {
            await StayQuiet(mine);
            return false;
        }

        await modem.Wait(reply.Delay);
        if (mine != turn)
            return false;
        if (modem.Radio.IsRegistered)
            return Tell(reply, mine);
        Finish(mine, "+CUSD: 5");
        return false;
    }

    /// <summary>An injected loss without a word to look for waits for the reply that accepts an order.</summary>
    private bool LosesReply(string text, UssdReply reply) =>
        modem.Faults.Strikes(Fault.LoseReply, $"{text}\n{reply.Text}", reply.AcceptsOrder) is not null;

    private async Task StayQuiet(int mine)
    {
        await modem.Wait(ModemPatience);
        if (mine == turn)
            Drop();
    }

    /// <summary>The network gives up or refuses before the carrier hears of the request.</summary>
    private async Task<bool> NetworkFails(string text, int mine)
    {
        var timesOut = modem.Faults.Strikes(Fault.NetworkTimeout, text) is not null;
        if (!timesOut && modem.Faults.Strikes(Fault.NotSupported, text) is null)
            return false;
        if (timesOut)
            await modem.Wait(NetworkPatience);
        if (mine == turn)
            partner?.Carrier.HangUp(partner.Iccid);
        Finish(mine, timesOut ? "+CUSD: 5" : "+CUSD: 4");
        return true;
    }

    private bool Tell(UssdReply reply, int mine)
    {
        if (modem.Faults.Strikes(Fault.LateError) is not null)
        {
            Drop();
            modem.Mouth.Fail(Final.Equipment(132));
            return false;
        }

        if (reply.Mode == UssdMode.Asks)
            Open(reply, mine);
        else
            Finish(mine, Line(reply));
        return true;
    }

    private void Open(UssdReply reply, int mine)
    {
        stage = UssdStage.Open;
        Present(Line(reply));
        modem.Spawn(() => Expire(mine, reply.Patience));
    }

    /// <summary>The network closes a dialogue in which nobody replies.</summary>
    private async Task Expire(int mine, TimeSpan patience)
    {
        await modem.Wait(patience);
        if (mine != turn)
            return;
        Drop();
        Present("+CUSD: 2");
    }

    private void Finish(int mine, string line)
    {
        if (mine != turn)
            return;
        Close();
        Present(line);
    }

    private void Present(string line)
    {
        if (modem.Settings.Number("+CUSD") == 1)
            modem.Report(line);
    }

    private string Line(UssdReply reply)
    {
        var mode = (int)reply.Mode;
        if (reply.Mode == UssdMode.Final && modem.Random.Chance(modem.Profile.ReleaseCarriesAnswer))
            mode = (int)UssdMode.Released;
        if (reply.Text.Length == 0)
            return $"+CUSD: {mode}";
        var (shown, coding) = UssdCoding.Write(modem, reply.Text);
        var comma = modem.Profile.UssdComma;
        return Torn($"+CUSD: {mode}{comma}\"{shown}\"{comma}{coding}", reply.Text);
    }

    private string Torn(string line, string text)
    {
        if (modem.Faults.Strikes(Fault.TornAnswer, text) is not { } injection)
            return line;
        var found = injection.When is { } words ? line.IndexOf(words, StringComparison.OrdinalIgnoreCase) : -1;
        var at = found < 0 ? line.Length / 2 : found + injection.When!.Length;
        return injection.Text is { } inside ? $"{line[..at]}\r\n{inside}\r\n{line[at..]}" : line[..at];
    }
}
