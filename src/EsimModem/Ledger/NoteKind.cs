namespace EsimModem.Ledger;

/// <summary>What a row of the book tells; its word is the one of the timeline.</summary>
internal enum NoteKind { Reading, Text, Decision, State, Order, Hold, Release, Modem, Card, Alert, Started, Movement, Finding, Book, Sms }
