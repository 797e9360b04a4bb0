namespace EsimModem.Tests.Vectors;

/// <summary>Says once that the cases are missing, instead of letting hundreds of tests vanish unseen.</summary>
[Category("Vectors")]
internal sealed class VectorFolderTests
{
    [Test]
    public void The_vector_cases_are_there()
    {
        if (VectorFile.Folder is { } folder)
            Assert.That(Directory.EnumerateFiles(folder, "*.jsonl"), Is.Not.Empty);
        else
            Absent.Tell($"The vector cases are absent and were not run: set {VectorFile.Variable} to their folder.");
    }
}
