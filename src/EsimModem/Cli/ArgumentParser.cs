using EsimModem.Carriers.Yaml;

namespace EsimModem.Cli;

/// <summary>Sorts what was typed after a verb into words and options; what the verb does not know is wrong use.</summary>
internal static class ArgumentParser
{
    internal static Arguments Parse(Verb verb, IReadOnlyList<string> typed)
    {
        var words = new List<string>();
        var options = new List<KeyValuePair<string, string>>();
        for (var i = 0; i < typed.Count; i++)
        {
            if (typed[i] == "--")
            {
                words.AddRange(typed.Skip(i + 1));
                break;
            }
            if (!IsOption(typed[i]))
                words.Add(typed[i]);
            else
                options.Add(ReadOption(verb, typed, ref i));
        }
        CheckWords(verb, words);
        CheckRepeats(verb, options);
        return new Arguments(words, options);
    }

    // A lone dash is a word (standard input), and so is a negative number.
    private static bool IsOption(string text) => text.Length > 1 && text[0] == '-' && !char.IsAsciiDigit(text[1]);

    private static KeyValuePair<string, string> ReadOption(Verb verb, IReadOnlyList<string> typed, ref int i)
    {
        var text = typed[i];
        var equals = text.IndexOf('=');
        var name = (equals < 0 ? text : text[..equals]).TrimStart('-');
        var option = text.StartsWith("--", StringComparison.Ordinal) ? verb.Options.FirstOrDefault(known => known.Name == name) : null;
        if (option is null)
            throw VerbFailure.WrongUse(Unknown(verb, equals < 0 ? text : text[..equals], name));
        if (option.IsFlag && equals >= 0)
            throw VerbFailure.WrongUse($"--{name} takes no value.");
        if (option.IsFlag)
            return new(name, "");
        if (equals >= 0)
            return new(name, text[(equals + 1)..]);
        if (i + 1 >= typed.Count || (IsOption(typed[i + 1]) && typed[i + 1].StartsWith("--", StringComparison.Ordinal)))
            throw VerbFailure.WrongUse($"--{name} needs a value: {option.Usage}.");
        return new(name, typed[++i]);
    }

    private static string Unknown(Verb verb, string typed, string name)
    {
        var near = NearestName.To(name, verb.Options.Select(option => option.Name));
        return $"\"{verb.Name}\" has no option {typed}" + (near is null ? $"; see \"esim-modem {verb.Name} --help\"." : $"; did you mean --{near}?");
    }

    private static void CheckWords(Verb verb, List<string> words)
    {
        var (least, most) = verb.Words;
        if (words.Count < least || words.Count > most)
            throw VerbFailure.WrongUse($"Use it so: {verb.Usage}.");
    }

    private static void CheckRepeats(Verb verb, List<KeyValuePair<string, string>> options)
    {
        var twice = verb.Options.FirstOrDefault(option => !option.Repeats && options.Count(given => given.Key == option.Name) > 1);
        if (twice is { IsFlag: false })
            throw VerbFailure.WrongUse($"--{twice.Name} was given twice; once is meant.");
    }
}
