using System.Globalization;

namespace EsimModem.Carriers.Replies;

/// <summary>Writes the fields of a reading as people and examples write them.</summary>
internal static class ReadingText
{
    public static string Figure(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
