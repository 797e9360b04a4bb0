using System.Globalization;
using EsimModem.Cli;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
using var stop = new StopSignal();
var surroundings = Surroundings.OfProcess(stop.Token);
return await new CommandLine(surroundings, Verbs.All(surroundings)).Run(args);
