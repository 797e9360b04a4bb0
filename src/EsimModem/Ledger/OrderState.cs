namespace EsimModem.Ledger;

/// <summary>Where an order stands, in the words of the book, the JSON and the screen.</summary>
internal enum OrderState { Planned, Approving, Sending, Accepted, Likely, Confirmed, Refused, Unknown, Abandoned }
