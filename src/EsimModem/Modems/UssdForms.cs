using EsimModem.Gsm;

namespace EsimModem.Modems;

/// <summary>
/// What was learned of each model and firmware: in which form it takes USSD codes, whether answers precede its OK, and whether they come at another port, which holds until
/// a stick shows that its own do not. It fits into a few lines that outlive a restart.
/// </summary>
internal sealed class UssdForms
{
    private const string Early = "early", Elsewhere = "elsewhere", Here = "here";
    private static readonly string[] Forms = Enum.GetNames<UssdForm>();
    private static readonly string[] Words = [.. Forms, Early, Elsewhere, Here];

    /// <summary>Each is a word and whom it is about.</summary>
    private readonly SortedSet<string> facts = new(StringComparer.Ordinal);

    /// <summary>Something was learned that was not known.</summary>
    public event Action? Learned;

    /// <summary>What must be kept over a restart.</summary>
    public string Kept => string.Join('\n', facts);

    /// <summary>What another version of the program wrote and this one does not know is learned anew.</summary>
    public static UssdForms Of(string? kept)
    {
        var forms = new UssdForms();
        forms.facts.UnionWith(kept?.Split('\n').Where(fact => Words.Any(word => fact.StartsWith($"{word} ", StringComparison.Ordinal))) ?? []);
        return forms;
    }

    public UssdForm? Find(ModemIdentity modem) => Array.Find(Forms, form => Knows(form, Key(modem))) is { } form ? Enum.Parse<UssdForm>(form) : null;

    public void Learn(ModemIdentity modem, UssdForm form)
    {
        if (Find(modem) == form)
            return;
        facts.ExceptWith(Forms.Select(other => $"{other} {Key(modem)}"));
        Learn($"{form}", Key(modem));
    }

    public bool AnswersEarly(ModemIdentity modem) => Knows(Early, Key(modem));

    public void LearnEarly(ModemIdentity modem) => Learn(Early, Key(modem));

    public bool AnswersElsewhere(ModemIdentity modem) => Knows(Elsewhere, Key(modem)) && !Knows(Here, Stick(modem));

    public void LearnElsewhere(ModemIdentity modem)
    {
        var isNews = facts.Remove($"{Here} {Stick(modem)}") | facts.Add($"{Elsewhere} {Key(modem)}");
        if (isNews)
            Learned?.Invoke();
    }

    // Of a model that answers where it should there is nothing to remember.
    public void ForgetElsewhere(ModemIdentity modem)
    {
        if (Knows(Elsewhere, Key(modem)))
            Learn(Here, Stick(modem));
    }

    private bool Knows(string word, string whom) => facts.Contains($"{word} {whom}");

    private void Learn(string word, string whom)
    {
        if (facts.Add($"{word} {whom}"))
            Learned?.Invoke();
    }

    private static string Stick(ModemIdentity modem) => modem.Imei ?? Key(modem);

    private static string Key(ModemIdentity modem) => $"{modem.Model}/{modem.Revision}".ReplaceLineEndings(" ");
}
