namespace EsimModem.Modems.Answers;

/// <summary>Finds the lines of an answer that carry a name; lines of others may stand among them.</summary>
internal static class AnswerLines
{
    extension(IReadOnlyList<string> lines)
    {
        /// <summary>The fields of the first line with this name; null when there is none.</summary>
        public FieldReader? Fields(string name) => lines.AllFields(name).FirstOrDefault();

        public IEnumerable<FieldReader> AllFields(string name) => lines.Select(line => FieldReader.After(name, line)).OfType<FieldReader>();
    }
}
