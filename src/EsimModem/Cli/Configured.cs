using EsimModem.Config;

namespace EsimModem.Cli;

/// <summary>The configuration for a verb that runs something: faults end the verb, each with its place.</summary>
internal static class Configured
{
    internal static ConfigurationResult Load(Surroundings surroundings, Arguments arguments)
    {
        var result = new ConfigurationReader(surroundings.Environment).Read(arguments.Value(Option.Config));
        return result.IsGood ? result : throw VerbFailure.WrongUse(string.Join('\n', result.Faults));
    }
}
