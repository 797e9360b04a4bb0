namespace EsimModem.Serial;

/// <summary>
/// One step of a recorded conversation. In the file: <c>&gt;</c> what the product wrote, <c>&lt;</c> what the modem said, <c>~</c> a
/// pause (<c>200ms</c>, <c>3s</c>) or the end of the link (<c>end</c>, <c>broken</c>), <c>#</c> a note.
/// </summary>
/// <param name="Line">The line of the file, counted from one.</param>
internal sealed record TranscriptStep(char Kind, byte[] Bytes, TimeSpan Pause, string Text, int Line)
{
    public bool IsAsked => Kind == '>';

    public bool IsNote => Kind == '#';

    /// <summary>The line is over: the other side closed it, or the device vanished.</summary>
    public bool IsEnd => Kind == '~' && Text is TranscriptReader.End or TranscriptReader.Broken;
}
