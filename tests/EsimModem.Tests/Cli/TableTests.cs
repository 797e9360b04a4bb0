using EsimModem.Cli;

namespace EsimModem.Tests.Cli;

/// <summary>Tables stand straight whatever is written in them.</summary>
internal sealed class TableTests
{
    [Test]
    public void Columns_align_by_what_a_terminal_shows()
    {
        var table = new Table(["SIM", new("BALANCE", Right: true), "WHY"]);
        table.Add(["Қазпошта", "5 KZT", "a"]);
        table.Add(["東京", "1250.50 KZT", "b"]);
        table.Add(["e\u0301", "", ""]);
        Assert.That(Written(table), Is.EqualTo(
            "SIM           BALANCE  WHY\n" +
            "Қазпошта        5 KZT  a\n" +
            "東京      1250.50 KZT  b\n" +
            "e\u0301\n"));
    }

    [Test]
    public void The_last_column_ends_where_the_terminal_ends()
    {
        var table = new Table(["A", "WHY"]);
        table.Add(["x", "a reason that goes on and on"]);
        Assert.That(Written(table, width: 16), Is.EqualTo("A  WHY\nx  a reason tha…\n"));
    }

    [Test]
    public void Words_from_outside_cannot_steer_the_terminal()
    {
        var table = new Table(["A"]);
        table.Add(["\e[31mred\a\r\nnext\u202Eline\u009B2J"]);
        Assert.That(Written(table), Is.EqualTo("A\n[31mred nextline2J\n"));
    }

    [Test]
    public void Colours_do_not_move_columns_and_are_left_out_where_unwanted()
    {
        var table = new Table(["A", "B"]);
        table.Add([new("x", Paint.Red), "y"]);
        Assert.That(Written(table), Is.EqualTo("A  B\nx  y\n"));
        Assert.That(Written(table, colour: true), Does.EndWith("\e[31mx\e[0m  y\n"));
    }

    private static string Written(Table table, int? width = null, bool colour = false)
    {
        using var writer = new StringWriter();
        table.Write(new Output(writer, TextWriter.Null, TextReader.Null, colour, width));
        return writer.ToString();
    }
}
