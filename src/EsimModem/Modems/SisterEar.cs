using EsimModem.At;

namespace EsimModem.Modems;

/// <summary>
/// Listens at the other ports of a modem that prints its answers there and not where it took the question. They are opened only when a
/// question was taken and nothing ever came back, and closed once an answer came where it should: what is heard twice might answer the next question.
/// </summary>
internal sealed class SisterEar(UssdDialogue ussd, UssdCoder coder, AtChannel line, TimeProvider time, Func<IReadOnlyList<Stream>> open)
{
    /// <summary>What a stick has kept for a port that nobody read comes at once when it is opened, and answers no question of now.</summary>
    private static readonly TimeSpan Stale = TimeSpan.FromSeconds(2);

    /// <summary>In this time a modem that prints an answer at all its ports has printed it at all.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly List<AtChannel> sisters = [];
    private string? heardThere;
    private bool isNeedless;
    private long opened;

    /// <summary>Dials a code; where no answer comes it listens elsewhere from then on, and dials a harmless one once more.</summary>
    public async Task<UssdAnswer> Ask(string code, bool harmless)
    {
        heardThere = null;
        if (coder.AnswersElsewhere)
            await Open();
        var answer = await ussd.Ask(code, harmless);
        if (answer.Outcome is UssdOutcome.NoAnswer && line.InStep && await Open() && harmless)
            answer = await ussd.Ask(code, harmless);
        if (answer.Text is not null && sisters.Count > 0 && !coder.AnswersElsewhere)
            await Learn();
        return answer;
    }

    /// <summary>Hears what came at the port that takes the questions, as with most modems everything does.</summary>
    public void HearHere(AtNotification notification)
    {
        if (notification.Is("+CUSD"))
        {
            isNeedless = true;
            coder.ForgetElsewhere();
            _ = Close();
            var isTheSame = notification.Line == heardThere;
            heardThere = null;
            if (isTheSame)
                return;
        }

        ussd.Hear(notification);
    }

    public async Task Close()
    {
        var old = sisters.ToArray();
        sisters.Clear();
        foreach (var sister in old)
            await sister.DisposeAsync();
    }

    /// <summary>An answer came at a sister: that the model answers there and nowhere else holds once it has not come here as well.</summary>
    private async Task Learn()
    {
        await Task.Delay(Grace, time);
        if (!isNeedless)
            coder.LearnElsewhere();
    }

    /// <summary>False when it listens already, has no need to, or there is nothing to listen at.</summary>
    private async Task<bool> Open()
    {
        if (isNeedless || sisters.Exists(sister => !sister.Closed.IsCompleted))
            return false;
        await Close();
        opened = time.GetTimestamp();
        foreach (var stream in open())
        {
            var sister = new AtChannel(stream, time, HearThere);
            sisters.Add(sister);
            sister.Open();
        }

        if (sisters.Count > 0)
            await Task.Delay(Stale, time);
        return sisters.Count > 0;
    }

    private void HearThere(AtNotification notification)
    {
        if (!notification.Is("+CUSD") || isNeedless || time.GetElapsedTime(opened) < Stale)
            return;
        heardThere = notification.Line;
        ussd.Hear(notification);
    }
}
