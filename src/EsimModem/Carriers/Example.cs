using EsimModem.Carriers.Yaml;

namespace EsimModem.Carriers;

/// <summary>A text of the carrier and what must be read from it.</summary>
internal sealed record Example(Place Place, string Text, bool BySms, string? Sender, DateTimeOffset? Received, IReadOnlyList<ExampleField> Gives);
