using EsimModem.Carriers.Orders;
using EsimModem.Carriers.Yaml;

namespace EsimModem.Carriers.Schema;

/// <summary>Reads single orders: what is dialled or sent, and the words that accept or refuse it.</summary>
internal static class OrderReader
{
    static readonly TimeSpan UsualAnswer = TimeSpan.FromMinutes(10);

    public static UssdOrder? Ussd(YamlValue value)
    {
        if (value.AsMap() is not { } map)
            return null;
        var order = new UssdOrder(
            map.Need("code") is { } code ? Codes.Read(code) : "",
            map.Value("steps")?.AsList(StepReader.Read) ?? [],
            OutcomeReader.Accepted(map),
            OutcomeReader.Refused(map),
            OutcomeReader.Proven(map),
            OutcomeReader.Ends(map));
        map.Close();
        return order;
    }

    public static SmsOrder? Sms(YamlValue value)
    {
        if (value.AsMap() is not { } map)
            return null;
        var order = new SmsOrder(
            map.Need("text")?.AsText() ?? "",
            map.Need("to")?.AsText() ?? "",
            OutcomeReader.Accepted(map),
            OutcomeReader.Refused(map),
            OutcomeReader.Proven(map),
            map.Value("within")?.AsSpan(TimeSpan.FromSeconds(1)) ?? UsualAnswer);
        map.Close();
        return order;
    }

    public static AutoRenewal? Auto(YamlValue value)
    {
        if (value.AsMap() is not { } map)
            return null;
        var auto = new AutoRenewal(map.Value("books")?.AsWindow(), map.Value("status") is { } status ? QuestionReader.Read(status) : null);
        map.Close();
        return auto;
    }

    public static PayOrder? Pay(YamlValue value)
    {
        value.AsMap()?.Close();
        return value.IsMap ? new() : null;
    }

    public static PersonOrder? Person(YamlValue value)
    {
        if (value.AsMap() is not { } map)
            return null;
        var person = new PersonOrder(map.Value("how")?.AsText());
        map.Close();
        return person;
    }
}
