namespace EsimModem.Bank;

/// <summary>How a modem looks: it works, something is wrong with it, or nobody can tell, as with a locked card.</summary>
internal enum Health { Unclear, Well, Ill }
