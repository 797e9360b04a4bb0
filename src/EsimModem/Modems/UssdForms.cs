using EsimModem.Gsm;

namespace EsimModem.Modems;

/// <summary>What was learned of each model and firmware: in which form it takes USSD codes, whether answers precede its OK, and whether they come at another port.</summary>
internal sealed class UssdForms
{
    private readonly Dictionary<string, UssdForm> forms = new(StringComparer.Ordinal);
    private readonly HashSet<string> early = new(StringComparer.Ordinal);
    private readonly HashSet<string> elsewhere = new(StringComparer.Ordinal);

    public UssdForm? Find(ModemIdentity modem) => forms.TryGetValue(Key(modem), out var form) ? form : null;

    public void Learn(ModemIdentity modem, UssdForm form) => forms[Key(modem)] = form;

    public bool AnswersEarly(ModemIdentity modem) => early.Contains(Key(modem));

    public void LearnEarly(ModemIdentity modem) => early.Add(Key(modem));

    public bool AnswersElsewhere(ModemIdentity modem) => elsewhere.Contains(Key(modem));

    public void LearnElsewhere(ModemIdentity modem) => elsewhere.Add(Key(modem));

    public void ForgetElsewhere(ModemIdentity modem) => elsewhere.Remove(Key(modem));

    private static string Key(ModemIdentity modem) => $"{modem.Model}/{modem.Revision}";
}
