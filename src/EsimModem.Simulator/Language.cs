namespace EsimModem.Simulator;

/// <summary>The language in which a carrier talks to an account.</summary>
public enum Language
{
    Ru,
    Kk,
    En,
}
