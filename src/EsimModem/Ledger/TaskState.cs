namespace EsimModem.Ledger;

/// <summary>How far a person's work is: nobody's yet, somebody's for a while, or said to be done and not read yet.</summary>
internal enum TaskState { Open, Taken, Done }
