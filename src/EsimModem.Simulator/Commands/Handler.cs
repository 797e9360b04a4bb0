using EsimModem.Simulator.Modems;

namespace EsimModem.Simulator.Commands;

/// <summary>Carries one command out on a modem.</summary>
internal delegate Answer Handler(ModemBody modem, AtCommand command);
