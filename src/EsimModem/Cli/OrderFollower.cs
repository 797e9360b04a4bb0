using System.Text.Json;
using EsimModem.Cli.Daemon;

namespace EsimModem.Cli;

/// <summary>Watches one order for a short while and says how it stands.</summary>
internal sealed class OrderFollower(Surroundings surroundings, DaemonClient daemon)
{
    private const string Root = "/api/v1";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>The order, once it has left the box and something was heard, or as it is when patience ends.</summary>
    internal async Task<JsonElement> UntilAnswered(Answer answer)
    {
        var path = PathOf(answer);
        var start = surroundings.Time.GetTimestamp();
        var order = await daemon.Get(path);
        try
        {
            while (order.Text("state") is "planned" or "sending" && surroundings.Time.GetElapsedTime(start) < Patience)
            {
                await Task.Delay(Pause, surroundings.Time, surroundings.Stop);
                order = await daemon.Get(path);
            }
            return order;
        }
        catch (OperationCanceledException) when (surroundings.Stop.IsCancellationRequested)
        {
            throw new VerbFailure(ExitCode.Failed, $"Order {order.Text("id")} goes on without you; \"esim-modem status\" tells how it ends.");
        }
    }

    internal int Tell(SimView sim, JsonElement order, bool quiet)
    {
        var (exit, sentence) = order.Text("kind") == "message" ? OfMessage(order.Text("state")) : Verdict(order.Text("state"));
        var line = $"{sim.Title}, order {order.Text("id")}: {sentence}";
        if (exit != ExitCode.Done)
            throw new VerbFailure(exit, PlainText.Line(LastWords(order) is { } words ? $"{line} The last words: {words}" : line));
        if (!quiet)
            surroundings.Output.Out.WriteLine(PlainText.Line(line));
        return exit;
    }

    private static (int Exit, string Sentence) Verdict(string? state) => state switch
    {
        "accepted" => (ExitCode.Done, "accepted by the carrier; it is done when a reading of the account proves it."),
        "likely" => (ExitCode.Done, "likely done; the balance fell, the new end is not read yet."),
        "confirmed" => (ExitCode.Done, "confirmed by a reading of the account."),
        "approving" => (ExitCode.Done, "waits for a person's approval."),
        "planned" or "sending" => (ExitCode.Done, "on its way; \"esim-modem status\" tells how it goes on."),
        "refused" => (ExitCode.Failed, "refused; nothing was bought."),
        "abandoned" => (ExitCode.Failed, "closed by a person's word."),
        "unknown" => (ExitCode.Failed, "no clear answer; the account is looked at, and nothing is sent twice."),
        _ => (ExitCode.Failed, $"in a state that this program does not know: {state}."),
    };

    private static (int Exit, string Sentence) OfMessage(string? state) => state switch
    {
        "confirmed" => (ExitCode.Done, "the network has taken the message; \"esim-modem sms list\" tells when it was delivered."),
        "planned" or "sending" => (ExitCode.Done, "waits in the book and goes out as soon as the card can send it; \"esim-modem sms list\" tells."),
        "refused" => (ExitCode.Failed, "was not sent."),
        "abandoned" => (ExitCode.Failed, "was not sent, or not all of it."),
        "unknown" => (ExitCode.Failed, "may have gone out: a report of its delivery will tell, and it is never sent again by itself."),
        _ => Verdict(state),
    };

    private static string? LastWords(JsonElement order) => order.Items("evidence") is [.., var last] ? last.Text("text") : null;

    private string PathOf(Answer answer)
    {
        var location = answer.Location ?? throw new VerbFailure(ExitCode.Failed, $"{daemon.Name} took the order and did not say its number; see \"esim-modem status\".");
        var at = location.IndexOf(Root + "/", StringComparison.Ordinal);
        return at < 0 ? throw new VerbFailure(ExitCode.Failed, $"{daemon.Name} put the order at {location}, which is none of ours.") : location[(at + Root.Length)..];
    }
}
