using System.Text;
using EsimModem.Simulator.Carriers;

namespace EsimModem.Simulator;

/// <summary>The product's own files for a make-believe bank: carriers that sell, and a configuration ready to run.</summary>
public static class MakeBelieve
{
    private static readonly string[] Carriers = ["kcell", "activ", "beeline-kz", "tele2-kz"];

    /// <summary>What the make-believe carriers add to the built-in files of the same names: file name and text.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> CarrierFiles { get; } =
        [.. Carriers.Select(name => KeyValuePair.Create($"{name}.yaml", Read($"carriers.d/{name}.yaml")))];

    /// <summary>The text of an esim-modem.yaml for a bank whose ports lie in that folder.</summary>
    public static string Configuration(SimulatedBank bank, string dir, string listen = "127.0.0.1:8476")
    {
        ArgumentNullException.ThrowIfNull(bank);
        // The caps of the bank grow with it, so that they stop a fault and not the plans' own rhythm.
        var eights = Math.Max(1, (bank.Cards.Count + 7) / 8);
        var text = new StringBuilder(Read("esim-modem.yaml").Replace("{DIR}", dir).Replace("{LISTEN}", listen)
            .Replace("{DAY}", $"{eights * 100_000}").Replace("{MONTH}", $"{eights * 500_000}"));
        for (var i = 0; i < bank.Cards.Count; i++)
            text.Append(Sim(bank.Cards[i], i));
        return text.ToString();
    }

    /// <summary>The carrier's file as an owner would write it who has seen how the carrier speaks now and what it asks.</summary>
    public static string CarrierFile(SimulatedCarrier carrier)
    {
        ArgumentNullException.ThrowIfNull(carrier);
        var text = Read($"carriers.d/{carrier.Key}.yaml");
        foreach (var plan in carrier.Plans)
            text = Priced(text, plan, carrier.PriceOf(plan));
        return carrier.Wording switch
        {
            Wording.NewMenus => NewWords.Menus.Aggregate(text, (file, words) => file.Replace(words.Old, words.New)),
            Wording.NewAcceptance => text.Replace(NewWords.Acceptance.Old, NewWords.Acceptance.New),
            Wording.NewAnswers => text + NewWords.Answers,
            _ => text,
        };
    }

    /// <summary>Writes the configuration and the carrier files into the folder and gives the path of the configuration.</summary>
    public static string Write(SimulatedBank bank, string dir, string listen = "127.0.0.1:8476")
    {
        var full = Path.GetFullPath(dir);
        var carriers = Directory.CreateDirectory(Path.Combine(full, "carriers.d")).FullName;
        foreach (var (name, text) in CarrierFiles)
            File.WriteAllText(Path.Combine(carriers, name), text);
        var path = Path.Combine(full, "esim-modem.yaml");
        File.WriteAllText(path, Configuration(bank, full, listen));
        return path;
    }

    private static string Priced(string text, TariffPlan plan, decimal price)
    {
        var place = text.IndexOf($"- plan: {plan.Key}\n", StringComparison.Ordinal);
        if (place < 0 || price == plan.Price)
            return text;
        var (old, now) = (FormattableString.Invariant($"price: {plan.Price:0.##} KZT"), FormattableString.Invariant($"price: {price:0.##} KZT"));
        var there = text.IndexOf(old, place, StringComparison.Ordinal);
        return there < 0 ? text : text[..there] + now + text[(there + old.Length)..];
    }

    private static string Sim(SimulatedCard card, int place)
    {
        var plan = card.Carrier.Of(card.Iccid).Plan.Key;
        var pin = card.Pin is null ? "" : $"    pin: \"{card.Pin}\"\n";
        return $"  - match: {{ iccid: \"{card.Iccid}\" }}\n" +
            $"    label: Kiosk {place + 1}\n" +
            $"    slot: \"{(place / 8) + 1}/{(place % 8) + 1}\"\n" +
            $"    carrier: {card.Carrier.Key}\n" +
            $"    plan: {plan}\n" +
            "    renew: [auto, ussd, person]\n" + pin;
    }

    private static string Read(string name)
    {
        using var stream = typeof(MakeBelieve).Assembly.GetManifestResourceStream($"make-believe/{name}")
            ?? throw new InvalidOperationException($"The file {name} was not built into the simulator.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
