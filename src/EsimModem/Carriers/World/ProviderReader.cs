using System.Xml;
using EsimModem.Carriers.Orders;
using EsimModem.Carriers.Replies;
using EsimModem.Carriers.Schema;
using EsimModem.Carriers.Words;

namespace EsimModem.Carriers.World;

/// <summary>
/// Reads the list of the package mobile-broadband-provider-info (serviceproviders.xml, format 2.0): of every provider with a network, how the balance is
/// asked and how a voucher is handed in. What is broken or strange in it is left out; nothing outside of the file is ever looked at.
/// </summary>
internal sealed class ProviderReader
{
    const int MostCarriers = 2000;
    const long MostLetters = 8 * 1024 * 1024;
    const int LongestText = 100;
    static readonly TimeSpan Dialogue = TimeSpan.FromSeconds(60);
    static readonly TimeSpan Within = TimeSpan.FromMinutes(10);

    readonly string file;
    readonly ProviderNames names = new();
    readonly List<Carrier> carriers = [];
    string country = "";
    string element = "";
    Provider? provider;
    bool asks;
    bool topsUp;

    // An access point has a name of its own, which is no provider's.
    bool isAccess;
    string? replacement;
    string? words;

    ProviderReader(string file) => this.file = file;

    /// <summary>The carriers of the list; where it breaks off, those before, and the fault.</summary>
    public static WorldList Read(TextReader text, string file)
    {
        var reader = new ProviderReader(file);
        try
        {
            using var xml = XmlReader.Create(text, new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = MostLetters, IgnoreComments = true, IgnoreWhitespace = true });
            while (reader.carriers.Count < MostCarriers && xml.Read())
                reader.Take(xml);
            return new(reader.carriers, reader.carriers.Count > 0 ? null : $"{file} names no carrier that could be asked; install the package mobile-broadband-provider-info again");
        }
        catch (Exception e) when (e is XmlException or IOException)
        {
            return new(reader.carriers, $"{file} breaks off after {reader.carriers.Count} carriers ({e.Message.TrimEnd('.')}); install the package mobile-broadband-provider-info again");
        }
    }

    void Take(XmlReader xml)
    {
        if (xml.NodeType == XmlNodeType.Text)
            Text(xml.Value.Trim());
        else if (xml.NodeType == XmlNodeType.EndElement)
            Leave(xml.Name);
        else if (xml.NodeType == XmlNodeType.Element)
            Enter(xml);
    }

    void Enter(XmlReader xml)
    {
        element = xml.IsEmptyElement ? "" : xml.Name;
        switch (xml.Name)
        {
            case "country":
                country = xml.GetAttribute("code")?.ToUpperInvariant() ?? "";
                break;
            case "provider":
                provider = new();
                break;
            case "network-id" when xml.GetAttribute("mcc") + xml.GetAttribute("mnc") is { Length: 5 or 6 } network && network.All(char.IsAsciiDigit):
                if (provider is not null)
                    Provider.Put(provider.Networks, network);
                break;
            case "balance-check":
                asks = !xml.IsEmptyElement;
                break;
            case "balance-top-up":
                topsUp = !xml.IsEmptyElement;
                break;
            case "apn":
                isAccess = !xml.IsEmptyElement;
                break;
            case "ussd":
                replacement = xml.GetAttribute("replacement");
                break;
            case "sms":
                words = xml.GetAttribute("text");
                break;
        }
    }

    void Leave(string name)
    {
        element = "";
        if (name == "balance-check")
            asks = false;
        else if (name == "balance-top-up")
            topsUp = false;
        else if (name == "apn")
            isAccess = false;
        else if (name == "provider" && provider is { IsOfUse: true } read && Carrier(read) is { } carrier)
            carriers.Add(carrier);
        if (name == "provider")
            provider = null;
    }

    void Text(string text)
    {
        if (provider is null || text.Length is 0 or > LongestText)
            return;
        if (element == "name" && !asks && !topsUp && !isAccess)
            Provider.Put(provider.Names, text);
        else if (element == "ussd" && asks && provider.Ussd is null && Codes.IsUssd(text))
            provider.Ussd = text;
        else if (element == "sms" && asks && provider.Sms is null && words is { Length: > 0 and <= LongestText } said && text.All(char.IsAsciiDigit))
            provider.Sms = (said, text);
        else if (element == "ussd" && topsUp && provider.TopUp is null && Template(text) is { } template)
            provider.TopUp = template;
    }

    string? Template(string text) => replacement is { Length: > 0 } mark && text.Contains(mark, StringComparison.Ordinal) && Codes.IsUssd(text.Replace(mark, "0", StringComparison.Ordinal))
        ? text.Replace(mark, VoucherOrder.CodeMark, StringComparison.Ordinal)
        : null;

    Carrier? Carrier(Provider read) => country.Length != 2 || Countries.Currency(country) is not { } currency ? null : new()
    {
        Id = names.Short(country, read.Names[0]),
        Name = read.Names[0],
        Country = country,
        Zone = CountryZones.Only(country) ?? TimeZoneInfo.Utc,
        Currency = currency,
        Networks = read.Networks,
        Spn = read.Names,
        Ask = Ask(read) is { } question ? [question] : [],
        TopUp = read.TopUp is { } template ? new WaySet { Voucher = new(template, null, null, null, null, [], [], Proven: false, Dialogue) } : WaySet.None,
        Files = [file],
    };

    static Question? Ask(Provider read) => read.Ussd is { } code
        ? new(QuestionKind.Ussd, code, null, AnswerBy.Here, Within, [], Array.Empty<ReadingField>())
        : read.Sms is { } message ? new(QuestionKind.Sms, message.Text, message.To, AnswerBy.Sms, Within, [], Array.Empty<ReadingField>()) : null;
}
