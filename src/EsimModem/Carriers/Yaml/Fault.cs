namespace EsimModem.Carriers.Yaml;

/// <summary>One thing wrong in a file, with its place and a sentence that says what was probably meant.</summary>
internal sealed record Fault(string File, int Line, int Column, string Sentence)
{
    public Fault(Place place, string sentence)
        : this(place.File, place.Line, place.Column, sentence) { }

    public Place Place => new(File, Line, Column);

    public override string ToString() => $"{Place}: {Sentence}";
}
