using EsimModem.Carriers.Yaml;

namespace EsimModem.Cli;

/// <summary>Finds the verb that was typed, runs it, and turns every failure into one sentence and an exit code.</summary>
internal sealed class CommandLine(Surroundings surroundings, IReadOnlyList<Verb> verbs)
{
    private Output Output => surroundings.Output;

    internal async Task<int> Run(IReadOnlyList<string> typed)
    {
        try
        {
            return await Choose(typed);
        }
        catch (VerbFailure failure)
        {
            Output.Err.WriteLine(failure.Message);
            return failure.ExitCode;
        }
        catch (OperationCanceledException) when (surroundings.Stop.IsCancellationRequested)
        {
            return ExitCode.Failed;
        }
        catch (IOException broken) when (broken.HResult == BrokenPipe)
        {
            return ExitCode.Done;
        }
        catch (Exception fault)
        {
            Output.Err.WriteLine($"esim-modem failed, and the fault is its own; please report this with what you did: {fault}");
            return ExitCode.Failed;
        }
    }

    // EPIPE: the reader of our output, such as `head`, has seen enough.
    private const int BrokenPipe = 32;

    private Task<int> Choose(IReadOnlyList<string> typed)
    {
        if (typed.Count == 0)
        {
            HelpText.WriteProgram(Output.Err, verbs);
            return Task.FromResult(ExitCode.WrongUse);
        }
        if (IsHelp(typed[0]))
            return Help(typed.Skip(1).ToList());
        if (typed[0] == "--version")
            return Say(Version.Text);
        var verb = Find(typed);
        var rest = typed.Skip(verb.Name.Split(' ').Length).ToList();
        if (rest.TakeWhile(word => word != "--").Any(IsHelpOption))
            return Help([verb.Name]);
        return verb.Run(verb.IsBuilt ? ArgumentParser.Parse(verb, rest) : Arguments.None);
    }

    private Task<int> Help(List<string> about)
    {
        if (about.Count == 0)
            HelpText.WriteProgram(Output.Out, verbs);
        else
            HelpText.WriteVerb(Output.Out, Find(about[0].Contains(' ', StringComparison.Ordinal) ? about[0].Split(' ') : about));
        return Task.FromResult(ExitCode.Done);
    }

    private Task<int> Say(string text)
    {
        Output.Out.WriteLine(text);
        return Task.FromResult(ExitCode.Done);
    }

    private Verb Find(IReadOnlyList<string> typed)
    {
        var two = typed.Count > 1 ? $"{typed[0]} {typed[1]}" : typed[0];
        if ((verbs.FirstOrDefault(verb => verb.Name == two) ?? verbs.FirstOrDefault(verb => verb.Name == typed[0])) is { } found)
            return found;
        var family = verbs.Where(verb => verb.Name.StartsWith(typed[0] + " ", StringComparison.Ordinal)).Select(verb => verb.Name.Split(' ')[1]).ToList();
        if (family.Count > 0)
            throw VerbFailure.WrongUse($"\"{typed[0]}\" needs one of: {string.Join(", ", family)}.");
        var near = NearestName.To(typed[0], verbs.Select(verb => verb.Name.Split(' ')[0]));
        throw VerbFailure.WrongUse($"There is no verb \"{typed[0]}\"" + (near is null ? "; see \"esim-modem --help\"." : $"; did you mean \"{near}\"?"));
    }

    private static bool IsHelp(string word) => word == "help" || IsHelpOption(word);

    private static bool IsHelpOption(string word) => word is "--help" or "-h";
}
