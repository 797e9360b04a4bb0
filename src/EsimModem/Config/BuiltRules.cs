using EsimModem.Carriers;
using EsimModem.Carriers.Orders;
using EsimModem.Carriers.Yaml;

namespace EsimModem.Config;

/// <summary>Says what the owner's carrier files promise and this version does not carry out.</summary>
internal static class BuiltRules
{
    internal static void Check(CarrierBook book, Findings findings)
    {
        foreach (var carrier in book.All)
            if (carrier.OwnersFile is { } file)
                foreach (var sentence in Sentences(carrier).Distinct())
                    findings.Note(new Place(file, 0, 0), sentence);
    }

    private static IEnumerable<string> Sentences(Carrier carrier) =>
    [
        .. carrier.Ask.Select(question => NotBuiltYet.Asking(question.Kind)).OfType<string>(),
        .. carrier.Plans.Select(carrier.RenewalOf).Append(carrier.Renew).SelectMany(ways => ways.Kinds).Select(NotBuiltYet.Renewal).OfType<string>(),
        .. carrier.TopUp.Kinds.Select(NotBuiltYet.TopUp).OfType<string>(),
        .. carrier.Reactivate.Sms is not null ? [NotBuiltYet.Reactivation] : Array.Empty<string>(),
    ];
}
