using EsimModem.Carriers;
using EsimModem.Carriers.Replies;
using EsimModem.Carriers.Schema;
using EsimModem.Ledger;
using EsimModem.Web.Http;
using EsimModem.Web.Json;
using Faults = EsimModem.Carriers.Yaml.Faults;

namespace EsimModem.Web.Calls;

/// <summary>A new rule for a carrier: tried on what the carrier has said, and saved where it changes nothing that its own rules read.</summary>
internal sealed class RuleCalls(BankDesk desk)
{
    public void Map(Routes routes)
    {
        routes.Post($"{Routes.Root}/carriers/{{carrier}}/rules/try", Try);
        routes.Post($"{Routes.Root}/carriers/{{carrier}}/rules", Save);
    }

    private Task<Reply> Try(Call call)
    {
        var (carrier, faults) = (Named(call), new Faults());
        var rule = RuleText.Read(call.NeededText("rule"), faults);
        var (trial, isWhole) = rule is null ? (new RuleTrial(0, 0, []), true) : Tried(carrier, rule);
        return Task.FromResult(Reply.Json(json => RuleTrialJson.Write(json, trial, isWhole, rule is null ? null : Refusal(carrier, rule, trial), faults)));
    }

    private async Task<Reply> Save(Call call)
    {
        var (carrier, faults) = (Named(call), new Faults());
        if (RuleText.Read(call.NeededText("rule"), faults) is not { } rule)
            return Reply.Problem(422, string.Join("; ", faults.InOrder().Select(fault => $"line {fault.Line}, column {fault.Column}: {fault.Sentence}")) + ".");
        if (Refusal(carrier, rule, Tried(carrier, rule).Trial) is { } refusal) return Reply.Problem(409, refusal);
        if (desk.SaveRule is not { } save) return Reply.Problem(409, $"This bank has no folder of carrier files, so nothing was saved; with `carriers:` in the configuration it has one. The rule: {RuleLine.Of(rule)}");
        var saved = await desk.Saved(save(carrier, rule));
        if (saved.File is not { } file) return Reply.Problem(409, saved.Refusal!);
        var line = RuleLine.Of(rule);
        await desk.Do(async _ =>
        {
            await desk.Bank.Ledger.Note(new Note(desk.Bank.Time.GetUtcNow(), null, NoteKind.Finding, $"{call.By} added a rule to {file}: {line}"));
            return true;
        });
        if (saved.Refusal is { } notInForce) return Reply.Problem(409, notInForce);
        return Reply.Json(json =>
        {
            json.WriteStartObject();
            json.WriteString("file", file);
            json.WriteString("rule", line);
            json.WriteEndObject();
        }, 201);
    }

    private Carrier Named(Call call)
    {
        var (id, book) = (call.Named("carrier"), desk.Bank.Carriers);
        return book.Find(id) ?? throw new CallException(404, $"No carrier file describes `{id}`{book.Hint(id)}.");
    }

    private (RuleTrial Trial, bool IsWhole) Tried(Carrier carrier, ReplyRule rule)
    {
        var stored = StoredAnswers.Of(desk.Bank.Ledger, carrier);
        return (RuleTrial.Of(desk.Bank.Carriers, carrier, rule, stored.Texts), stored.IsWhole);
    }

    private static string? Refusal(Carrier carrier, ReplyRule rule, RuleTrial trial)
    {
        if (carrier.Read.FirstOrDefault(each => (each.Kind, each.Match.Source) == (rule.Kind, rule.Match.Source)) is { } same)
            return $"This rule stands in {same.Name} already.";
        return trial.ChangesOwn ? "It changes what the carrier's own rules read in stored answers; narrow its words, or change those rules in the file." : null;
    }
}
