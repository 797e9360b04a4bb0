namespace EsimModem.Rehearsal;

/// <summary>A plan and what came of it.</summary>
internal sealed record Rehearsed(RehearsalPlan Plan, RehearsalReport Report);
