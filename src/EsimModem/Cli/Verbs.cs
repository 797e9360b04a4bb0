namespace EsimModem.Cli;

/// <summary>Every verb of the program, in the order in which help tells of them.</summary>
internal static class Verbs
{
    internal static IReadOnlyList<Verb> All(Surroundings surroundings) =>
    [
        new DemoVerb(surroundings),
        new RunVerb(surroundings),
        new RehearseVerb(surroundings),
        new SimulateVerb(surroundings),
        new CheckVerb(surroundings),
        new DoctorVerb(surroundings),
        new StatusVerb(surroundings),
        new AskVerb(surroundings),
        new RenewVerb(surroundings),
        new HoldVerb(surroundings),
        new ReleaseVerb(surroundings),
        new SimsReleaseVerb(surroundings),
        new SimsAdoptVerb(surroundings),
        new ApproveVerb(surroundings),
        new ResolveVerb(surroundings),
        new BackupBookVerb(surroundings),
        new BackupSimVerb(surroundings),
        new TasksListVerb(surroundings),
        .. TaskVerb.All(surroundings),
        new AlertsListVerb(surroundings),
        new AlertsAckVerb(surroundings),
        new SmsListVerb(surroundings),
        new SmsReadVerb(surroundings),
        new SmsSendVerb(surroundings),
        new HistoryVerb(surroundings),
        new ReceiptsVerb(surroundings),
        new StatementVerb(surroundings),
        new ReadVerb(surroundings),
        new DecodeVerb(surroundings),
        new TalkVerb(surroundings),
        new ReplayVerb(surroundings),
        new CarriersListVerb(surroundings),
        new CarriersTestVerb(surroundings),
        .. NotYetVerb.All(),
    ];
}
