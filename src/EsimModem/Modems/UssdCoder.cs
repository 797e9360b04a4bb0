using EsimModem.Gsm;
using EsimModem.Modems.Dialects;

namespace EsimModem.Modems;

/// <summary>Writes codes and replies in the form that the modem takes, and remembers which one that is.</summary>
internal sealed class UssdCoder(Charset charset, UssdForms memory, Dialect standard)
{
    private const string Ucs2 = "UCS2", Octets = "HEX";

    private ModemIdentity modem = new(null, "", "", "");
    private Dialect dialect = standard;
    private UssdForm[] order = [UssdForm.Plain];
    private UssdForm inUse;
    private bool? packs;

    public string? Charset => charset.Current;

    public TimeSpan Ack => dialect.UssdAck;

    public bool NamesCoding => dialect.NamesCoding;

    public bool AnswersEarly => dialect.AnswersEarly || memory.AnswersEarly(modem);

    /// <summary>What ends a code whose OK does not come: of a modem that is not known to answer first it may be the text of another dialogue.</summary>
    public string? EndedBy => AnswersEarly ? "+CUSD:" : null;

    /// <summary>The modem prints 7-bit text packed in hexadecimal: so it did, or it wants its codes like that and has not printed any otherwise.</summary>
    public bool IsPacker => packs ?? inUse is UssdForm.PackedHex;

    /// <summary>Takes the modem as it is after its start, and makes it ready for the form that is tried first.</summary>
    public async Task Meet(ModemIdentity identity, Dialect family, bool takesPlain)
    {
        (modem, dialect, packs) = (identity, family, null);
        order = takesPlain ? [UssdForm.Plain, .. family.UssdForms.Where(form => form is not UssdForm.Plain)] : family.UssdForms;
        // A dialect that was changed since may rule out what was learned.
        var learned = memory.Find(modem) is { } form && order.Contains(form) ? form : (UssdForm?)null;
        inUse = learned ?? order[0];
        if (!await charset.TrySelect(CharsetFor(inUse)) && learned is null)
            inUse = order.FirstOrDefault(form => !HasOwnCharset(form), inUse);
    }

    /// <summary>The forms to try: the learned or usual one, and for a harmless code the others after it.</summary>
    public IReadOnlyList<UssdForm> Forms(bool harmless) =>
        harmless ? [inUse, .. order.Where(form => form != inUse)] : [inUse];

    /// <summary>Writes a code; null when the modem does not take the character set of the form.</summary>
    public async Task<UssdRequest?> Code(string code, UssdForm form)
    {
        if (HasOwnCharset(form) && !await charset.TrySelect(CharsetFor(form)))
            return null;
        if (!HasOwnCharset(form) && charset.Current is Ucs2 or Octets)
            await charset.TrySelect(CharsetFor(form));
        return UssdRequest.TryCode(code, form, out var request) ? request : null;
    }

    /// <summary>Writes a reply in the form in use; null when it cannot be written.</summary>
    public UssdRequest? Reply(string reply) => UssdRequest.TryReply(reply, inUse, out var request) ? request : null;

    public void Learn(UssdForm form, UssdAnswer answer)
    {
        if (answer.Outcome is not (UssdOutcome.Answered or UssdOutcome.NeedsReply))
            return;
        inUse = form;
        memory.Learn(modem, form);
    }

    /// <summary>Takes note of how an answer was printed, where that is beyond doubt.</summary>
    public void LearnPacking(Cusd cusd)
    {
        const int sure = 16;
        if (cusd.Said is { Encoding: UssdEncoding.PackedHex } && cusd.Raw!.Length >= sure)
            packs = true;
        else if (cusd.Said is { Encoding: UssdEncoding.Plain } && !Hex.IsHex(cusd.Raw!))
            packs = false;
    }

    public bool AnswersElsewhere => memory.AnswersElsewhere(modem);

    public void LearnElsewhere() => memory.LearnElsewhere(modem);

    public void ForgetElsewhere() => memory.ForgetElsewhere(modem);

    public void LearnEarly() => memory.LearnEarly(modem);

    /// <summary>Under any other set its digits would be taken for the code itself.</summary>
    private static bool HasOwnCharset(UssdForm form) => form is UssdForm.Ucs2Hex or UssdForm.OctetHex;

    private string CharsetFor(UssdForm form) => form switch
    {
        UssdForm.Ucs2Hex => Ucs2,
        UssdForm.OctetHex => Octets,
        _ => dialect.Charset,
    };
}
