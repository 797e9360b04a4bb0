namespace EsimModem.Tests.Support;

/// <summary>
/// One step of a recorded conversation. In the file: <c>&gt;</c> what the product must write, <c>&lt;</c> what the modem
/// says, <c>~</c> a pause (<c>200ms</c>, <c>3s</c>) or the end of the link (<c>end</c>, <c>broken</c>), <c>#</c> a note.
/// A text without \r or \n of its own gets the usual ends: CR after a command, CR LF around an answer.
/// </summary>
internal sealed record TranscriptStep(char Kind, byte[] Bytes, TimeSpan Pause, string Text);
