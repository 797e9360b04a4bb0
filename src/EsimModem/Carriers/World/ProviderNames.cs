using System.Text;

namespace EsimModem.Carriers.World;

/// <summary>Makes short names such as mbpi-de-aldi-talk, each once.</summary>
internal sealed class ProviderNames
{
    const int Longest = 36;

    readonly HashSet<string> taken = new(StringComparer.Ordinal);

    public string Short(string country, string name)
    {
        var letters = new StringBuilder(WorldList.Mark).Append(country.ToLowerInvariant()).Append('-');
        foreach (var letter in name.ToLowerInvariant().Where(_ => letters.Length < Longest))
            if (char.IsAsciiLetterOrDigit(letter))
                letters.Append(letter);
            else if (letters[^1] != '-')
                letters.Append('-');
        var first = letters.ToString().TrimEnd('-');
        var id = first;
        for (var number = 2; !taken.Add(id); number++)
            id = $"{first}-{number}";
        return id;
    }
}
