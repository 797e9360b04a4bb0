using System.Text;

namespace EsimModem.Cli;

/// <summary>Rows under heads, aligned by what a terminal shows; the last column is cut where a terminal ends.</summary>
internal sealed class Table(IReadOnlyList<Column> columns)
{
    private const string Gap = "  ";
    private readonly List<Cell[]> _rows = [];

    internal int Count => _rows.Count;

    internal void Add(IEnumerable<Cell> cells) =>
        _rows.Add([.. cells.Select(cell => cell with { Text = PlainText.Line(cell.Text) })]);

    internal void Write(Output output)
    {
        var widths = columns.Select((column, i) => Math.Max(DisplayWidth.Of(column.Head), _rows.Select(row => DisplayWidth.Of(row[i].Text)).DefaultIfEmpty().Max())).ToArray();
        output.Out.WriteLine(Line(output, widths, [.. columns.Select(column => new Cell(column.Head, Paint.Dim))]));
        foreach (var row in _rows)
            output.Out.WriteLine(Line(output, widths, row));
    }

    private string Line(Output output, int[] widths, Cell[] cells)
    {
        var line = new StringBuilder();
        var taken = 0;
        for (var i = 0; i < cells.Length; i++)
        {
            var last = i == cells.Length - 1;
            var text = last && output.Width is { } width ? DisplayWidth.Cut(cells[i].Text, Math.Max(8, width - taken)) : cells[i].Text;
            if (!last || columns[i].Right)
                text = DisplayWidth.Pad(text, widths[i], columns[i].Right);
            taken += widths[i] + Gap.Length;
            line.Append(output.Paint(text, cells[i].Paint)).Append(last ? "" : Gap);
        }
        return line.ToString().TrimEnd();
    }
}
