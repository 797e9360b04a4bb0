namespace EsimModem.Simulator.Carriers;

/// <summary>A carrier's sentence in one language, while a plan runs and after its end; {money} {plan} {until} {data} are filled in.</summary>
internal sealed record Sentence(string Active, string Ended);
