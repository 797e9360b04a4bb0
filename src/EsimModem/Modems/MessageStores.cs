using EsimModem.At;
using EsimModem.Modems.Answers;

namespace EsimModem.Modems;

/// <summary>The message stores of a modem (+CPMS, 3GPP 27.005 section 3.2.2): which there are, and which of them is read and deleted from now.</summary>
internal sealed class MessageStores(AtChannel line)
{
    /// <summary>Reports of delivery; few modems have a store of their own for them, and hardly anything comes to lie there.</summary>
    public const string Reports = "SR";

    // The card's own store first: what lies there is surely this card's, whatever modem it is in.
    private static readonly string[] Wanted = [ReceivedSms.OfCard, "ME"];

    private bool tellsCount = true;

    /// <summary>Where what arrives comes to lie; null where the modem does not let that be chosen.</summary>
    public string? Home { get; private set; }

    /// <summary>Null where that is not known any more.</summary>
    public string? Current { get; private set; }

    /// <summary>All that can be listed, that of arriving messages first.</summary>
    public string?[] All { get; private set; } = [];

    /// <summary>False while the card says that it is busy, or that it has no place at all: so it does until it is ready.</summary>
    public bool IsReady { get; private set; } = true;

    public void Forget() => (Current, tellsCount) = (null, true);

    /// <summary>Finds out which there are and has all that arrives laid into one; how full that is, where the modem tells.</summary>
    public async Task<StoreUse?> SetUp()
    {
        Current = null;
        var offer = await line.Send(AtCommand.Ask("AT+CPMS=?", "+CPMS:", Patience.Card));
        var offered = StoreChoice.Read(offer.Lines);
        IsReady = !IsBusy(offer);
        Home = Wanted.FirstOrDefault(name => offered is not null && offered.Reading.Contains(name) && offered.Sending.Contains(name) && offered.Arriving.Contains(name));
        var use = Home is null ? null : await Choose(Home, $"\"{Home}\",\"{Home}\",\"{Home}\"");
        All = Home is null ? [null] : [.. Wanted.Where(name => offered!.Reading.Contains(name)).OrderBy(name => name != Home), .. offered!.Reading.Contains(Reports) ? [Reports] : Array.Empty<string>()];
        return use;
    }

    /// <summary>Makes a store the one that is read and deleted from; false means that the modem did not.</summary>
    public async Task<bool> Use(string? store)
    {
        if (store is null || store == Current)
            return true;
        await Choose(store);
        return Current is not null;
    }

    /// <summary>The answer tells how full the store is.</summary>
    public Task<StoreUse?> Choose(string store) => Choose(store, $"\"{store}\"");

    /// <summary>How full the store of arriving messages is; in the store that is in use already nothing is set anew for it.</summary>
    public async Task<StoreUse?> Count()
    {
        if (Home is null || Home != Current || !tellsCount)
            return Home is null ? null : await Choose(Home);
        var told = StoreUse.ReadAll((await line.Send(AtCommand.Ask("AT+CPMS?", "+CPMS:", Patience.Card))).Lines);
        tellsCount = told is [{ Name: { } name }, ..] && name == Home;
        // It names another one: the setting was lost.
        return tellsCount ? told[0] : await Choose(Home);
    }

    private async Task<StoreUse?> Choose(string store, string uses)
    {
        var reply = await line.Send(AtCommand.Ask($"AT+CPMS={uses}", "+CPMS:", Patience.Card));
        Current = reply.Ok ? store : null;
        var use = StoreUse.ReadAll(reply.Lines) is [var first, ..] ? first : null;
        if (store == Home)
            IsReady = !IsBusy(reply) && use is not { Total: 0 };
        return use;
    }

    private static bool IsBusy(AtReply reply) => SmsRefusals.IsPassing(ModemError.Read(reply.Text));
}
