using System.Net;
using System.Text.Json;

namespace EsimModem.Cli.Daemon;

/// <summary>What the daemon answered to a call that it carried out.</summary>
/// <param name="Body">Undefined where it answered without words.</param>
internal sealed record Answer(HttpStatusCode Status, string? Location, JsonElement Body);
