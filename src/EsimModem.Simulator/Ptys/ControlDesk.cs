using System.Globalization;
using System.Text;
using System.Text.Json;

namespace EsimModem.Simulator.Ptys;

/// <summary>The commands by which others drive a bank: a word and its arguments in, one JSON object out.</summary>
internal sealed class ControlDesk
{
    private const string Help = "Commands: unplug N, replug N [NAME], pull-card N, insert-card N ICCID, move-card ICCID N, reboot N, silence N [SECONDS], wake N, ill N AILMENT CURE, antenna N on|off, "
        + "lose-reply N [WORDS], lose-request N, inject N FAULT [SECONDS], topup ICCID AMOUNT, price CARRIER PLAN AMOUNT, auto ICCID on|off, end ICCID HOURS, sms ICCID SENDER WORDS, flood COUNT, sent, commands, "
        + "balance ICCID, charges ICCID, taken, ledger, hash, mishaps, modems, cards.";

    private readonly SimulatedBank bank;
    private readonly Dictionary<string, Action<string[], Utf8JsonWriter>> commands;

    public ControlDesk(SimulatedBank bank)
    {
        this.bank = bank;
        commands = new()
        {
            ["unplug"] = (given, _) => bank.Unplug(Number(given, 0)),
            ["replug"] = (given, _) => bank.Replug(Number(given, 0), given.Length > 1 ? given[1] : null),
            ["pull-card"] = (given, json) => json.WriteString("iccid", Modem(given).PullCard()?.Iccid),
            ["insert-card"] = (given, _) => Modem(given).InsertCard(bank.Card(given[1])),
            ["move-card"] = (given, _) => bank.MoveCard(given[0], Number(given, 1)),
            ["reboot"] = (given, _) => Modem(given).Reboot(),
            ["silence"] = (given, _) => Silence(given),
            ["wake"] = (given, _) => Modem(given).Wake(),
            ["ill"] = (given, _) => Modem(given).FallIll(Word<Ailment>(given[1]), Word<Cure>(given[2])),
            ["antenna"] = (given, _) => Antenna(given),
            ["lose-reply"] = (given, _) => Modem(given).Inject(Fault.LoseReply, given.Length > 1 ? string.Join(' ', given[1..]) : null),
            ["lose-request"] = (given, _) => Modem(given).Inject(Fault.LoseRequest),
            ["inject"] = (given, _) => Inject(given),
            ["topup"] = (given, json) => TopUp(given, json),
            ["price"] = (given, _) => Carrier(given[0]).SetPrice(given[1], Amount(given, 2)),
            ["auto"] = (given, _) => bank.Card(given[0]).Carrier.SetAutoRenewal(given[0], given[1] == "on"),
            ["end"] = (given, _) => bank.SetEnd(given[0], TimeSpan.FromHours((double)Amount(given, 1))),
            ["sms"] = (given, _) => bank.WriteTo(given[0], given[1], string.Join(' ', given[2..])),
            ["flood"] = (given, _) => bank.Flood(int.Parse(given[0], CultureInfo.InvariantCulture)),
            ["commands"] = (_, json) => json.WriteNumber("commands", bank.Modems.Sum(modem => modem.Commands)),
            ["sent"] = (_, json) => json.WriteNumber("sent", bank.Sent.Count),
            ["balance"] = (given, json) => ControlJson.Account(json, bank.AccountOf(given[0])),
            ["charges"] = (given, json) => ControlJson.Charges(json, bank.Card(given[0]), bank.Ledger),
            ["taken"] = (_, json) => json.WriteNumber("orders", bank.Ledger.Entries.Count(entry => entry.What == CarrierEvent.Accepted)),
            ["ledger"] = (_, json) => ControlJson.Entries(json, "entries", bank.Ledger.Entries),
            ["hash"] = (_, json) => json.WriteString("hash", bank.Ledger.Hash()),
            ["mishaps"] = (_, json) => ControlJson.Mishaps(json, bank.Mishaps),
            ["modems"] = (_, json) => ControlJson.Modems(json, bank),
            ["cards"] = (_, json) => ControlJson.Cards(json, bank.Cards),
            ["help"] = (_, json) => json.WriteString("help", Help),
        };
    }

    public string Answer(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || !commands.TryGetValue(words[0], out var command))
            return Refuse(words.Length == 0 ? Help : $"There is no command \"{words[0]}\". {Help}");
        try
        {
            return Write(json =>
            {
                json.WriteBoolean("ok", true);
                command(words[1..], json);
            });
        }
        catch (Exception wrong) when (wrong is ArgumentException or InvalidOperationException or FormatException or IndexOutOfRangeException or IOException)
        {
            return Refuse(wrong is IndexOutOfRangeException ? $"Something is missing. {Help}" : wrong.Message);
        }
    }

    private static string Refuse(string why) => Write(json =>
    {
        json.WriteBoolean("ok", false);
        json.WriteString("error", why);
    });

    private static string Write(Action<Utf8JsonWriter> fill)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            fill(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static decimal Amount(string[] given, int place) => decimal.Parse(given[place], NumberStyles.Number, CultureInfo.InvariantCulture);

    private int Number(string[] given, int place)
    {
        var number = int.Parse(given[place], CultureInfo.InvariantCulture);
        return number >= 0 && number < bank.Modems.Count ? number : throw new ArgumentException($"There is no modem {number}.");
    }

    private SimulatedModem Modem(string[] given) => bank.Modems[Number(given, 0)];

    private SimulatedCarrier Carrier(string key) => bank.Carriers.FirstOrDefault(one => one.Key == key) ?? throw new ArgumentException($"There is no carrier \"{key}\".");

    private void Silence(string[] given)
    {
        if (given.Length > 1)
            Modem(given).FallSilent(TimeSpan.FromSeconds((double)Amount(given, 1)));
        else
            Modem(given).Hang();
    }

    private void Antenna(string[] given)
    {
        if (given[1] == "off")
            Modem(given).PullAntenna();
        else
            Modem(given).PutAntenna();
    }

    private static T Word<T>(string word)
        where T : struct, Enum =>
        Enum.TryParse<T>(word.Replace("-", ""), ignoreCase: true, out var read) ? read
        : throw new ArgumentException($"There is no {typeof(T).Name} \"{word}\"; there are {string.Join(", ", Enum.GetNames<T>())}.");

    private void Inject(string[] given)
    {
        var fault = Word<Fault>(given[1]);
        TimeSpan? time = given.Length > 2 ? TimeSpan.FromSeconds((double)Amount(given, 2)) : null;
        Modem(given).Inject(new Injection(fault, For: time));
    }

    private void TopUp(string[] given, Utf8JsonWriter json)
    {
        bank.TopUp(given[0], Amount(given, 1));
        ControlJson.Account(json, bank.AccountOf(given[0]));
    }
}
