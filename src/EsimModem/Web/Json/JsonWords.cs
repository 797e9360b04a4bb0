using System.Text.Json;

namespace EsimModem.Web.Json;

/// <summary>The words of the trade as JSON spells them: <c>TopUp</c> is <c>topUp</c>.</summary>
internal static class JsonWords
{
    public static string Word<T>(this T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>False when the text is none of the words, spelled as they are.</summary>
    public static bool TryRead<T>(string text, out T value) where T : struct, Enum
    {
        value = Enum.GetValues<T>().FirstOrDefault(one => one.Word() == text);
        return value.Word() == text;
    }

    /// <summary>All words, for the sentence that says which ones there are.</summary>
    public static string All<T>() where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(one => one.Word()));
}
