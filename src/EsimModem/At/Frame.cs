namespace EsimModem.At;

/// <summary>One piece cut from a modem's bytes: its text, one character per byte, and the character that ended it.</summary>
internal readonly record struct Frame(FrameKind Kind, string Text, char End = '\0');
