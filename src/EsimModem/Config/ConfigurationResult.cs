using EsimModem.Carriers;
using EsimModem.Carriers.Yaml;

namespace EsimModem.Config;

/// <summary>What came of reading a configuration; where it has faults the settings are only what could be read of it.</summary>
/// <param name="File">The file that was read; null where there is none and the defaults hold.</param>
/// <param name="Book">The carriers that are known with the owner's files.</param>
/// <param name="CarriersStamp">What lay in the folder of the owner's carrier files just before they were read.</param>
/// <param name="Faults">What must be mended before anything runs, by file, line and column.</param>
/// <param name="Notes">What is allowed and probably not meant.</param>
internal sealed record ConfigurationResult(
    string? File, Configuration Configuration, CarrierBook Book, string CarriersStamp, IReadOnlyList<Fault> Faults, IReadOnlyList<Fault> Notes)
{
    internal bool IsGood => Faults.Count == 0;
}
