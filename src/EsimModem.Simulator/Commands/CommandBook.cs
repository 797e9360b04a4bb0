using EsimModem.Simulator.Modems;

namespace EsimModem.Simulator.Commands;

/// <summary>The commands that a model knows.</summary>
internal sealed class CommandBook
{
    private readonly Dictionary<string, Handler> handlers = [];
    private readonly ModemProfile profile;

    private CommandBook(ModemProfile profile)
    {
        this.profile = profile;
        Add(BasicCommands.All);
        Add(SettingCommands.All);
        Add(IdentityCommands.All);
        Add(CardCommands.All);
        Add(PhoneBookCommands.All);
        Add(NetworkCommands.All);
        Add(UssdCommands.All);
        Add(MessageCommands.All);
        Add(ClockCommands.All);
        foreach (var name in profile.Lacks)
            handlers.Remove(name);
        Add(profile.Own);
    }

    public static CommandBook Of(ModemProfile profile) => new(profile);

    public Answer Answer(ModemBody modem, AtCommand command)
    {
        if (profile.HangsOn.Contains(command.Name))
            return new Answer(Final.Hang);
        return handlers.TryGetValue(command.Name, out var handler) ? handler(modem, command) : Commands.Answer.Unknown;
    }

    private void Add(IReadOnlyDictionary<string, Handler> group)
    {
        foreach (var (name, handler) in group)
            handlers[name] = handler;
    }
}
