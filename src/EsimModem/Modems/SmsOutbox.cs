using EsimModem.At;
using EsimModem.Gsm.Sms;
using EsimModem.Modems.Answers;

namespace EsimModem.Modems;

/// <summary>
/// Hands messages to the network, one at a time (+CMGS, 3GPP 27.005 section 3.5.1). Once the text has left for the modem, only the
/// network's number or a refusal in its own words tells what became of it, whether an OK follows or not: silence is unknown, and nothing is written twice here.
/// </summary>
/// <param name="makeRoom">Told when the modem has no room for messages.</param>
internal sealed class SmsOutbox(AtChannel line, Action makeRoom)
{
    private const string Taken = "+CMGS";

    public async Task<SmsSending> Send(WrittenPdu message)
    {
        var reply = await line.Send(new AtCommand($"AT+CMGS={message.Length}", AnswerShape.One, Patience.Network) { Prefixes = [Taken + ":"], Payload = message.Hex });
        if (reply.Failed)
            return OfRefused(reply);
        if (NumberIn(reply) is { } number)
            return new(SmsOutcome.Taken, number, $"the network has taken it under {number}");
        return reply.Ok ? OfNumberless(reply) : OfSilence(reply);
    }

    private static byte? NumberIn(AtReply reply) =>
        reply.PayloadLeft && FieldReader.After(Taken, reply.Line ?? "")?.Number(0) is >= 0 and <= byte.MaxValue and var number ? (byte)number : null;

    private static SmsSending OfNumberless(AtReply reply) => reply.PayloadLeft
        ? new(SmsOutcome.Unknown, null, "the modem says OK, but not under which number the network has taken it")
        : new(SmsOutcome.NotNow, null, "the modem did not ask for the message");

    private SmsSending OfRefused(AtReply reply)
    {
        var error = ModemError.Read(reply.Text);
        if (SmsRefusals.IsFull(error))
            makeRoom();
        var why = error is null ? "the modem refuses it without a reason" : $"{error.Meaning} ({reply.Text})";
        return new(NumberIn(reply) is not null || reply.PayloadLeft && SmsRefusals.MayHaveLeft(error) ? SmsOutcome.Unknown : SmsRefusals.IsPassing(error) ? SmsOutcome.NotNow : SmsOutcome.Refused, null, why);
    }

    private static SmsSending OfSilence(AtReply reply)
    {
        var why = reply.Final switch
        {
            FinalKind.LinkLost => "the modem went away",
            FinalKind.Rebooted => "the modem started anew",
            _ when reply.PayloadLeft => "the modem did not say what became of it",
            _ => "the modem did not ask for the message in time",
        };
        return new(reply.PayloadLeft ? SmsOutcome.Unknown : SmsOutcome.NotNow, null, why);
    }
}
