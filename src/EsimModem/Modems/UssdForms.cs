using EsimModem.Gsm;

namespace EsimModem.Modems;

/// <summary>What was learned of each model and firmware: in which form it takes USSD codes, whether answers precede its OK, and whether they come at another port, which holds until a stick shows that its own do not.</summary>
internal sealed class UssdForms
{
    private readonly Dictionary<string, UssdForm> forms = new(StringComparer.Ordinal);
    private readonly HashSet<string> early = new(StringComparer.Ordinal);
    private readonly HashSet<string> elsewhere = new(StringComparer.Ordinal);
    private readonly HashSet<string> here = new(StringComparer.Ordinal);

    public UssdForm? Find(ModemIdentity modem) => forms.TryGetValue(Key(modem), out var form) ? form : null;

    public void Learn(ModemIdentity modem, UssdForm form) => forms[Key(modem)] = form;

    public bool AnswersEarly(ModemIdentity modem) => early.Contains(Key(modem));

    public void LearnEarly(ModemIdentity modem) => early.Add(Key(modem));

    public bool AnswersElsewhere(ModemIdentity modem) => elsewhere.Contains(Key(modem)) && !here.Contains(Stick(modem));

    public void LearnElsewhere(ModemIdentity modem)
    {
        elsewhere.Add(Key(modem));
        here.Remove(Stick(modem));
    }

    public void ForgetElsewhere(ModemIdentity modem) => here.Add(Stick(modem));

    private static string Stick(ModemIdentity modem) => modem.Imei ?? Key(modem);

    private static string Key(ModemIdentity modem) => $"{modem.Model}/{modem.Revision}";
}
