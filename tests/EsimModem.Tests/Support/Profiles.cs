using EsimModem.Simulator;
using EsimModem.Simulator.Commands;
using EsimModem.Simulator.Modems;

namespace EsimModem.Tests.Support;

/// <summary>Make-believe models that do one thing otherwise.</summary>
internal static class Profiles
{
    /// <summary>The same model with a command done in another way, which is handed the usual one.</summary>
    public static ModemProfile With(this ModemProfile profile, string command, Func<Handler, ModemBody, AtCommand, Answer> does)
    {
        var usual = profile.Own.GetValueOrDefault(command) ?? CardCommands.All.GetValueOrDefault(command) ?? MessageCommands.All.GetValueOrDefault(command) ?? SettingCommands.All.GetValueOrDefault(command) ?? ClockCommands.All[command];
        return profile with { Own = new Dictionary<string, Handler>(profile.Own) { [command] = (modem, asked) => does(usual, modem, asked) } };
    }
}
