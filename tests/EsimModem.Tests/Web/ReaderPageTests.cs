using System.Diagnostics;
using System.Text;
using EsimModem.Web.Pages;

namespace EsimModem.Tests.Web;

/// <summary>The dialog that reads a text, run by node with a make-believe page around it.</summary>
public class ReaderPageTests
{
    /// <summary>Elements that keep what they are given, and answers of the daemon that a story lays ready.</summary>
    private const string Page = """
        export const elements = {}, sent = [], answers = [];
        export const world = { mayAct: true, shown: {} };
        const element = () => ({ value: '', disabled: false, on: {}, opened: 0, addEventListener(name, deed) { this.on[name] = deed; }, replaceChildren(...all) { this.all = all; }, append() {}, focus() {}, close() {}, showModal() { this.opened++; } });
        export const $ = id => elements[id] ??= element();
        const kept = { select: inside => value => inside.flat().some(one => one?.value === value) ? value : '', textarea: () => value => value.replace(/\r\n?/g, '\n') };
        const keeping = (made, keeps, now) => keeps ? Object.defineProperty(made, 'value', { get: () => now, set: value => { now = keeps(value); } }) : made;
        export const h = (what, given, ...inside) => { const made = keeping(Object.assign(element(), given, { what }), kept[what]?.(inside), ''); if (given?.id) elements[given.id] = made; (elements[what] ??= []).push?.(made); return made; };
        export const icon = () => null, keep = () => null, prose = one => one, readingView = () => [], valueOf = String, nameOf = String, capital = String, spaced = String, count = String, toast = () => null;
        export const shown = (one, is) => { one.isShown = is; };
        export const mayAct = () => world.mayAct;
        export const all = async () => [{ id: 'kcell', name: 'Kcell', country: 'KZ' }];
        export const newKey = () => `key${sent.length}`;
        export const post = async (address, body, key) => { sent.push([address, body, key]); return answers.shift(); };
        export const doing = async (button, deed) => deed();
        """;

    [Test]
    public void A_viewer_sees_no_button_and_opens_nothing() => Assert.That(Told("""
        world.mayAct = false; draw(); await open();
        const before = [$('read').isShown, $('reader').opened];
        world.mayAct = true; draw(); await open();
        tell([...before, $('read').isShown, $('reader').opened]);
        """), Is.EqualTo("[false,0,true,1]"));

    [Test]
    public void Only_a_rule_that_was_tried_as_it_stands_can_be_saved() => Assert.That(Told("""
        const seen = [];
        await open();
        const buttons = Object.fromEntries(elements['button.go'].concat(elements.button).map(one => [one.onclick?.name ?? 'read', one]));
        const type = (carrier, rule) => { $('reader-carrier').value = carrier; $('reader-rule').value = rule; elements.form[0].on.input(); seen.push(buttons.save.disabled); };
        const tryIt = async trial => { answers.push({ faults: [], changes: [], texts: 0, ...trial }); await buttons.test.onclick(); seen.push(buttons.save.disabled); };
        type('kcell', 'a');
        await tryIt({});
        type('kcell', 'ab');
        type('kcell', 'a');
        type('activ', 'a');
        type('kcell', 'a');
        await tryIt({ refusal: 'no' });
        await tryIt({ faults: [{}] });
        await tryIt({});
        answers.push({ file: 'x' });
        await buttons.save.onclick();
        seen.push(buttons.save.disabled);
        tell([seen.map(one => one ? '-' : 's').join(''), sent.at(-1)[0], sent.at(-1)[1].rule]);
        """), Is.EqualTo("""["-s-s-s--s-","/carriers/kcell/rules","a"]"""));

    [Test]
    public void Words_that_a_card_has_heard_are_read_as_of_when_they_came_and_typed_ones_as_of_now() => Assert.That(Told("""
        answers.push({}, {});
        await readAgain({ text: 'a\r\nb', carrier: 'activ|kcell', carrierName: 'activ or Kcell', via: 'sms', at: '2026-11-20' }, $('sheet'));
        $('reader-text').value = 'b';
        elements.form[0].on.input();
        await elements.form[0].on.submit({ preventDefault() {} });
        tell(sent.map(one => one[1]));
        """), Is.EqualTo("""[{"text":"a\nb","via":"sms","carrier":"activ|kcell","received":"2026-11-20"},{"text":"b","via":"sms","carrier":"activ|kcell"}]"""));

    [Test]
    public void A_viewer_is_not_shown_how_words_were_read() => Assert.That(Told("""
        world.mayAct = false;
        await readAgain({ text: 'a', carrier: 'kcell', via: 'sms', at: '2026-11-20' }, $('sheet'));
        tell([$('reader').opened, sent.length]);
        """), Is.EqualTo("[0,0]"));

    private static string Told(string story)
    {
        var folder = Directory.CreateTempSubdirectory("esim-page-").FullName;
        try
        {
            foreach (var name in (string[])["dom", "api", "deeds", "reading", "store", "words"]) File.WriteAllText(Path.Combine(folder, $"{name}.js"), "export * from './page.js';");
            File.WriteAllText(Path.Combine(folder, "page.js"), Page);
            File.WriteAllText(Path.Combine(folder, "package.json"), """{"type":"module"}""");
            File.WriteAllBytes(Path.Combine(folder, "reader.js"), PageFiles.Read("reader.js"));
            File.WriteAllText(Path.Combine(folder, "story.js"), $$"""
                import { prepare, draw, readAgain } from './reader.js';
                import { $, answers, elements, sent, world } from './page.js';
                prepare();
                const open = () => $('read').on.click({ currentTarget: $('read') });
                const tell = what => console.log(JSON.stringify(what));
                {{story}}
                """);
            return Node(Path.Combine(folder, "story.js"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Node(string script)
    {
        var start = new ProcessStartInfo("node", [script]) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        try
        {
            using var node = Process.Start(start)!;
            var told = node.StandardOutput.ReadToEnd().Trim();
            return node.StandardError.ReadToEnd() is { Length: > 0 } fault ? fault : told;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "the page's script was not run: install nodejs";
        }
    }
}
