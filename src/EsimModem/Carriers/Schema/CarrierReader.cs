using EsimModem.Carriers.Yaml;

namespace EsimModem.Carriers.Schema;

/// <summary>Reads a whole carrier, of one file or of an owner's file over a built-in one.</summary>
internal static class CarrierReader
{
    public const string IdKey = "carrier";
    public const string NetworksKey = "networks";

    /// <summary>The carrier, or null when it lacks what nobody can do without; the faults say what is wrong.</summary>
    public static Carrier? Read(YamlMap merged, Faults faults)
    {
        var map = new MapReader(merged, faults);
        var id = map.Need(IdKey) is { } named ? Codes.Name(named) : null;
        var country = map.Need("country")?.Read("a country's two letters such as KZ", text => text.Length == 2 && text.All(char.IsAsciiLetterUpper) ? text : null);
        var zone = map.Need("zone")?.AsZone();
        var currency = map.Need("currency")?.Read("a currency's three letters such as KZT", text => Money.IsCurrency(text) ? text : null);
        var name = map.Value("name")?.AsText() ?? id ?? "";
        var carrier = new Carrier
        {
            Id = id ?? "",
            Name = name,
            Country = country ?? "",
            Zone = zone ?? TimeZoneInfo.Utc,
            Currency = currency ?? Money.NoCurrency,
            Networks = Networks(map.Value(NetworksKey)),
            Siblings = map.Value("siblings")?.AsTexts() ?? [],
            Spn = map.Value("spn")?.AsTexts() ?? [name],
            Iccid = map.Value("iccid")?.AsList(item => Codes.Digits(item, 4, 19, "the first digits of a card's number")) ?? [],
            Care = map.Value("care")?.AsText(),
            Senders = map.Value("senders")?.AsTexts() ?? [],
            Books = map.Value("books")?.AsWindow(),
            Settles = new(PlanReader.Times(map.Value("settles"))),
            Confirm = Confirm(map.Value("confirm")),
            Ask = map.Value("ask")?.AsList(QuestionReader.Read) ?? [],
            Read = map.Value("read")?.AsList(RuleReader.Read) ?? [],
            Plans = Plans(map.Value("plans")),
            Renew = WaysReader.Renew(map.Value("renew")),
            TopUp = WaysReader.TopUp(map.Value("topUp")),
            Reactivate = WaysReader.Reactivate(map.Value("reactivate")),
            Message = map.Value("message")?.AsMoney(),
            Examples = map.Value("examples")?.AsList(ExampleReader.Read) ?? [],
        };
        map.Close();
        return id is null || country is null || zone is null || currency is null ? null : carrier;
    }

    public static IReadOnlyList<string> Networks(YamlValue? value) =>
        value?.AsList(item => Codes.Digits(item, 5, 6, "country and network code joined, such as 40102")) ?? [];

    static IReadOnlyList<Plan> Plans(YamlValue? value)
    {
        var plans = value?.AsList(item => PlanReader.Read(item)) ?? [];
        foreach (var twice in plans.GroupBy(plan => plan.Name).Where(group => group.Count() > 1))
            value!.Fault($"two plans are named `{twice.Key}`");
        return plans;
    }

    static ConfirmTimes Confirm(YamlValue? value)
    {
        var usual = ConfirmTimes.Usual;
        if (value?.AsMap() is not { } map)
            return usual;
        var second = TimeSpan.FromSeconds(1);
        var times = new ConfirmTimes(
            map.Value("first")?.AsSpan(second) ?? usual.First,
            map.Value("every")?.AsSpan(second) ?? usual.Every,
            map.Value("backOffTo")?.AsSpan(second) ?? usual.BackOffTo,
            map.Value("for")?.AsSpan(second) ?? usual.For,
            map.Value("apart")?.AsSpan(second) ?? usual.Apart);
        map.Close();
        return times;
    }
}
