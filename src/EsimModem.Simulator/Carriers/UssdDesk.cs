namespace EsimModem.Simulator.Carriers;

/// <summary>A carrier's dialogues: what it says to a code, and to the replies inside a menu.</summary>
internal sealed class UssdDesk(CarrierProfile profile, SimulatedCarrier carrier, Bookkeeper books, Calendar calendar, FaultBox faults, OrderTroubles troubles)
{
    public const string RenewalCode = "*200#";
    private const string AutoRenewalCode = "*200*9#";

    private readonly Speech speech = new(profile);

    public UssdReply Dial(Account account, string code)
    {
        var words = MenuWords.In(account.Language, carrier.Wording);
        if (code.Length == 0 || code[0] is not ('*' or '#') || code[^1] != '#')
            return UssdReply.NotSupported();
        if (account.IsBlocked)
            return UssdReply.Says(words.Blocked);
        if (profile.Codes.FirstOrDefault(one => one.Code == code) is { } info)
            return Inform(account, info, words);
        return code switch
        {
            RenewalCode => ChoosePlan(account),
            AutoRenewalCode => UssdReply.Says(account.AutoRenewal ? words.AutoOn : words.AutoOff),
            _ => profile.RefusesUnknown ? UssdReply.NotSupported() : UssdReply.Says(words.Unknown),
        };
    }

    private UssdReply Inform(Account account, InfoCode info, MenuWords words)
    {
        var state = speech.State(info, account, carrier.Wording, calendar.Now);
        if (!info.BySms)
            return UssdReply.Says(state);
        carrier.Write(account.Iccid, state, isAnswer: true);
        return UssdReply.Says(words.AnswerComes);
    }

    private UssdReply ChoosePlan(Account account)
    {
        var words = MenuWords.In(account.Language, carrier.Wording);
        var offered = Offered(account);
        var items = offered.Select((plan, place) => Speech.Item(place + 1, plan, carrier.PriceOf(plan), account.Language));
        return UssdReply.Asks($"{words.Choose}\n{string.Join('\n', items)}\n{words.Back}", reply =>
        {
            if (reply == "0")
                return UssdReply.Says(words.Cancelled);
            return int.TryParse(reply, out var number) && number >= 1 && number <= offered.Count
                ? Confirm(account, offered[number - 1])
                : UssdReply.Says(words.WrongChoice);
        });
    }

    private UssdReply Confirm(Account account, TariffPlan plan)
    {
        var price = carrier.PriceOf(plan);
        var words = MenuWords.In(account.Language, carrier.Wording);
        return UssdReply.Asks(Speech.Confirm(words, plan, price, account.Language), reply => reply switch
        {
            "1" => Order(account, plan, price),
            "2" => UssdReply.Says(words.Cancelled),
            _ => UssdReply.Says(words.WrongChoice),
        }) with { Confirms = true };
    }

    private UssdReply Order(Account account, TariffPlan plan, decimal price)
    {
        var words = MenuWords.In(account.Language, carrier.Wording);
        if (account.Balance < price)
            return UssdReply.Says(Speech.NoMoney(account));
        if (!books.Takes(account, plan))
            return UssdReply.Says(words.AlreadyOn);
        if (faults.Strikes(Fault.OrderRefused, account.Iccid) is not null)
        {
            troubles.Refused(account.Iccid);
            return UssdReply.Says(words.Unavailable);
        }

        books.Accept(account, plan, price);
        return UssdReply.Says(words.Accepted) with { AcceptsOrder = true };
    }

    /// <summary>Two plans fit on the screen of a dialogue: the shortest, and the account's own or else the next.</summary>
    private IReadOnlyList<TariffPlan> Offered(Account account)
    {
        var own = account.Plan.Key == profile.Plans[0].Key ? profile.Plans[1] : account.Plan;
        return [profile.Plans[0], own];
    }
}
