using EsimModem.Serial;

namespace EsimModem.Tests.Support;

/// <summary>The transcripts of the tests.</summary>
internal static class Transcript
{
    public static IReadOnlyList<TranscriptStep> Load(string name) =>
        TranscriptReader.Read(File.ReadAllText(Path.Combine(Sources.Root, "tests", "EsimModem.Tests", "Transcripts", name)));
}
