namespace EsimModem.Bank;

/// <summary>Why a person's wish was not fulfilled.</summary>
internal enum DeskRefusal { NotFound, Absent, Busy, Forbidden, NetworkRefused, NoAnswer, AlreadyOpen, Closed, NotPossible, Malformed, LedgerUnavailable }
