namespace EsimModem.Bank;

/// <summary>A person's word on an open order.</summary>
internal enum Resolution { Happened, DidNotHappen, Abandoned }
