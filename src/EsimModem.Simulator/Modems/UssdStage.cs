namespace EsimModem.Simulator.Modems;

/// <summary>Where a USSD dialogue stands on the modem's side.</summary>
internal enum UssdStage
{
    Idle,
    Waiting,
    Open,
}
