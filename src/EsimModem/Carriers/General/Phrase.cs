namespace EsimModem.Carriers.General;

/// <summary>Words of a language that mean something to the reader.</summary>
/// <param name="Words">As the file has them: <c>word*</c> takes any ending, a lone <c>*</c> any one word.</param>
internal sealed record Phrase(string Words, Sense Sense, string Language);
