namespace EsimModem.Cli;

/// <summary>The words and options that a verb was called with.</summary>
internal sealed class Arguments(IReadOnlyList<string> words, IReadOnlyList<KeyValuePair<string, string>> options)
{
    internal static readonly Arguments None = new([], []);

    internal IReadOnlyList<string> Words { get; } = words;

    internal bool Has(Option option) => options.Any(given => given.Key == option.Name);

    internal string? Value(Option option) => Values(option) is [.., var last] ? last : null;

    internal IReadOnlyList<string> Values(Option option) =>
        [.. options.Where(given => given.Key == option.Name).Select(given => given.Value)];

    internal string? Word(int index) => index < Words.Count ? Words[index] : null;

    /// <summary>The value as a whole number in a range, or the default where the option was not given.</summary>
    internal int Number(Option option, int otherwise, int least, int most)
    {
        if (Value(option) is not { } text)
            return otherwise;
        if (int.TryParse(text, out var number) && number >= least && number <= most)
            return number;
        throw VerbFailure.WrongUse($"--{option.Name} takes a whole number from {least} to {most}, not \"{text}\".");
    }
}
