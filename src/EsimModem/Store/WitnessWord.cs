namespace EsimModem.Store;

/// <summary>How far the book had come: its newest row then, that row's hash, and the highest number of an order.</summary>
internal sealed record WitnessWord(long Row, string Hash, long Order);
