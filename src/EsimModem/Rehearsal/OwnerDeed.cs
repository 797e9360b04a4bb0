namespace EsimModem.Rehearsal;

/// <summary>What a product may ask of its owner.</summary>
internal enum OwnerDeed { TopUp, Renew, Approve, Resolve, Correct }
