using EsimModem.Modems.Answers;

namespace EsimModem.Tests.Vectors;

/// <summary>A response of a case, cut into answer lines and the final result.</summary>
internal sealed record ModemAnswer(IReadOnlyList<string> Lines, ModemError? Error)
{
    public static ModemAnswer Cut(string response)
    {
        var lines = response.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var error = lines.Select(ModemError.Read).FirstOrDefault(error => error is not null);
        return new ModemAnswer([.. lines.Where(line => line is not ("OK" or "ERROR") && ModemError.Read(line) is null)], error);
    }
}
