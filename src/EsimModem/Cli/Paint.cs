namespace EsimModem.Cli;

/// <summary>The few colours that mean something; the numbers are those of ECMA-48.</summary>
internal enum Paint { None = 0, Bold = 1, Dim = 2, Red = 31, Green = 32, Yellow = 33, Cyan = 36 }
