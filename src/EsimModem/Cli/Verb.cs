namespace EsimModem.Cli;

/// <summary>One thing that the program can be told to do.</summary>
internal abstract class Verb
{
    /// <summary>What is typed: one word or two.</summary>
    internal abstract string Name { get; }

    /// <summary>One line for the list of verbs.</summary>
    internal abstract string Help { get; }

    /// <summary>The words after the name, as a person is told of them.</summary>
    internal virtual string WordsUsage => "";

    /// <summary>How few and how many words it takes.</summary>
    internal virtual (int Least, int Most) Words => (0, 0);

    internal virtual IReadOnlyList<Option> Options => [];

    /// <summary>What a person should know beside the options, a line each.</summary>
    internal virtual IReadOnlyList<string> Notes => [];

    /// <summary>False for what the list only announces.</summary>
    internal virtual bool IsBuilt => true;

    internal string Usage
    {
        get
        {
            IEnumerable<string> parts = ["esim-modem", Name, WordsUsage, .. Options.Select(Bracketed)];
            return string.Join(' ', parts.Where(part => part.Length > 0));
        }
    }

    internal abstract Task<int> Run(Arguments arguments);

    private static string Bracketed(Option option) => option.Repeats ? $"[{option.Usage} …]" : $"[{option.Usage}]";
}
