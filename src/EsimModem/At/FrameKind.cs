namespace EsimModem.At;

/// <summary>What the framer found at the head of its bytes.</summary>
internal enum FrameKind
{
    Line,
    Prompt,
    Discarded,
}
