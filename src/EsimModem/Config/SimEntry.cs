using EsimModem.Carriers.Yaml;
using EsimModem.Sims;

namespace EsimModem.Config;

/// <summary>An entry of <c>sims</c> with its place in the file, for rules that look at several entries or beyond them.</summary>
internal sealed record SimEntry(SimSettings Settings, MapReader Map);
