using EsimModem.Carriers.Replies;
using EsimModem.Carriers.Yaml;

namespace EsimModem.Carriers.Schema;

/// <summary>Reads one entry of <c>ask</c>: a code to dial, a message to send or a line to call.</summary>
internal static class QuestionReader
{
    static readonly TimeSpan UsualWait = TimeSpan.FromMinutes(10);

    public static Question? Read(YamlValue value)
    {
        if (value.AsMap() is not { } map)
            return null;
        var ussd = map.Value("ussd");
        var sms = map.Value("sms");
        var call = map.Value("call");
        if (new[] { ussd, sms, call }.OfType<YamlValue>().Count() != 1)
            map.Fault("a question is one of `ussd`, `sms` and `call`");
        var question = ussd is not null ? Ussd(map, ussd) : sms is not null ? Message(map, sms) : call is not null ? Call(map, call) : null;
        map.Close();
        return question;
    }

    static Question Ussd(MapReader map, YamlValue code) => new(
        QuestionKind.Ussd,
        Codes.Read(code),
        null,
        map.Value("answer")?.AsOneOf(SchemaWords.Answers) ?? AnswerBy.Here,
        Wait(map),
        map.Value("steps")?.AsList(StepReader.Read) ?? [],
        Gives(map));

    static Question Message(MapReader map, YamlValue words)
    {
        var to = map.Need("to")?.AsText();
        return new(QuestionKind.Sms, words.AsText() ?? "", to, BySms(map), Wait(map), [], Gives(map));
    }

    static Question Call(MapReader map, YamlValue number) => new(QuestionKind.Call, number.AsText() ?? "", null, BySms(map), Wait(map), [], Gives(map));

    static AnswerBy BySms(MapReader map)
    {
        if (map.Value("answer") is { } answer && answer.AsOneOf(SchemaWords.Answers) == AnswerBy.Here)
            answer.Fault("only a USSD code is answered `here`; write `answer: sms`");
        return AnswerBy.Sms;
    }

    static TimeSpan Wait(MapReader map) => map.Value("within")?.AsSpan(TimeSpan.FromSeconds(1)) ?? UsualWait;

    static IReadOnlyList<ReadingField> Gives(MapReader map) =>
        map.Value("gives")?.AsListOf(item => item.AsOneOf(SchemaWords.Gives)) ?? [];
}
