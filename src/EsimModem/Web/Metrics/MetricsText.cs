using System.Globalization;
using System.Text;

namespace EsimModem.Web.Metrics;

/// <summary>Gathers figures in the text form that Prometheus reads.</summary>
internal sealed class MetricsText
{
    private readonly StringBuilder _text = new();

    /// <summary>Begins a family; one without a single figure is left out.</summary>
    public void Family(string name, string kind, string help, IEnumerable<(string Labels, double Value)> figures)
    {
        var begun = false;
        foreach (var (labels, value) in figures)
        {
            if (!begun) _text.Append("# HELP ").Append(name).Append(' ').Append(help).Append("\n# TYPE ").Append(name).Append(' ').Append(kind).Append('\n');
            begun = true;
            _text.Append(name).Append('{').Append(labels).Append("} ").Append(value.ToString("R", CultureInfo.InvariantCulture)).Append('\n');
        }
    }

    /// <summary>Labels such as <c>sim="8999…",currency="KZT"</c>.</summary>
    public static string Labels(params ReadOnlySpan<(string Name, string Value)> labels)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in labels)
        {
            if (text.Length > 0) text.Append(',');
            text.Append(name).Append("=\"").Append(value.Replace("\\", @"\\").Replace("\"", "\\\"").Replace("\n", "\\n")).Append('"');
        }
        return text.ToString();
    }

    public override string ToString() => _text.ToString();
}
