using System.Text;
using System.Text.RegularExpressions;
using EsimModem.Gsm;
using EsimModem.Gsm.Sms;
using EsimModem.Web.Pages;

namespace EsimModem.Tests.Web;

/// <summary>What the page says and does by itself, read from its scripts.</summary>
public class PageTests
{
    private const string Markup = @"DOMParser|createContextualFragment|srcdoc|setHTML|javascript:|new Function|\.cssText|setAttribute\('on";

    [Test]
    public void The_page_knows_the_alphabet_of_the_sender()
    {
        var (one, two) = (Literal("ONE_PLACE"), Literal("TWO_PLACES"));
        Assert.That((one.Length, two.Length), Is.EqualTo((127, 10)));
        for (var letter = '\0'; letter < char.MaxValue; letter++)
            Assert.That(one.Contains(letter) ? 1 : two.Contains(letter) ? 2 : 0, Is.EqualTo(Gsm7.Length(letter)), $"U+{(int)letter:X4}");
    }

    [TestCase("NARROW", "x")]
    [TestCase("WIDE", "я")]
    public void The_page_knows_what_a_part_holds(string name, string letter)
    {
        var rooms = Regex.Match(Script("letterLength.js"), $@"const {name} = {{ alone: (\d+), part: (\d+) }};");
        var (alone, part) = (int.Parse(rooms.Groups[1].Value), int.Parse(rooms.Groups[2].Value));
        Assert.That(Parts(alone), Is.EqualTo(1));
        Assert.That(Parts(alone + 1), Is.EqualTo(2));
        Assert.That(Parts(2 * part), Is.EqualTo(2));
        Assert.That(Parts(2 * part + 1), Is.EqualTo(3));
        var most = int.Parse(Regex.Match(Script("letterLength.js"), @"MOST_PARTS = (\d+);").Groups[1].Value);
        Assert.That((Parts(most * part), Parts(most * part + 1)), Is.EqualTo((most, 0)));

        int Parts(int length) => SmsSplitter.Split(new string(letter[0], length), SmsSplitter.AlphabetFor(letter)).Count;
    }

    [Test]
    public void Words_of_others_become_text_and_nothing_else()
    {
        var scripts = PageFiles.Names.Where(name => name.EndsWith(".js", StringComparison.Ordinal)).ToList();
        Assert.That(scripts, Does.Contain("messageLine.js").And.Contain("modems.js"));
        Assert.That(MakesMarkup("new DOMParser()"), Is.True, "the rule sees one");
        Assert.That(scripts.Where(name => MakesMarkup(Script(name))), Is.Empty);
        Assert.That(Script("dom.js"), Does.Contain("element.textContent = text"));
        Assert.That(Script("messageLine.js"), Does.Contain("say(p.text, isShown ? text :"));
    }

    [Test]
    public void A_viewer_gets_no_form_and_no_buttons()
    {
        Assert.That(Script("letter.js"), Does.Match(@"export function write\([^)]*\) \{\s+if \(!mayAct\(\)\) return;"));
        Assert.That(Script("messages.js"), Does.Contain("shown($('write'), mayAct() &&"));
        Assert.That(Script("messageLine.js"), Does.Contain("(mayAct() ? actsOf(message) : [])").And.Contain("The text is not shown to a viewer."));
        Assert.That(Script("index.html"), Does.Match("<button id=\"write\" [^>]*hidden>").And.Match("<button id=\"read\" [^>]*hidden>"), "hidden until it is known who looks");
    }

    [Test]
    public void What_is_sent_again_after_a_lost_answer_carries_the_same_key()
    {
        var script = Script("letter.js");
        Assert.That(script, Does.Contain("if (pending?.same !== same) pending = { same, key: newKey() };").And.Contain("post('/sms', body, pending.key)").And.Contain("if (isSure) pending = null;"));
    }

    private static bool MakesMarkup(string script) => Regex.IsMatch(script, Markup);

    private static string Script(string name) => Encoding.UTF8.GetString(PageFiles.Read(name));

    private static string Literal(string name)
    {
        var body = Regex.Match(Script("letterLength.js"), $@"const {name} = '((?:[^'\\]|\\.)*)';").Groups[1].Value;
        return Regex.Unescape(body.Replace("{", "\\{", StringComparison.Ordinal));
    }
}
