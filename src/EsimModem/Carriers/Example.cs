using EsimModem.Carriers.Yaml;
using EsimModem.Modems;

namespace EsimModem.Carriers;

/// <summary>A text of the carrier and what must be read from it.</summary>
internal sealed record Example(Place Place, string Text, Via Via, string? Sender, DateTimeOffset? Received, IReadOnlyList<ExampleField> Gives)
{
    /// <summary>Where the card is at home, in the examples of a language.</summary>
    public string? Country { get; init; }
}
