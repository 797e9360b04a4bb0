using System.Globalization;

namespace EsimModem.Simulator.Carriers;

/// <summary>Puts an account's facts into a carrier's sentences.</summary>
internal sealed class Speech(CarrierProfile profile)
{
    private const string MonthFirst = "MM/dd/yyyy HH:mm";

    public string State(InfoCode code, Account account, Wording wording, DateTimeOffset now)
    {
        var sentence = code.In(account.Language);
        if (wording == Wording.NewAnswers)
            sentence = NewWords.In(account.Language, sentence);
        return (account.IsActive(now) ? sentence.Active : sentence.Ended)
            .Replace("{money}", Money(account.Balance))
            .Replace("{plan}", account.Plan.NameIn(account.Language))
            .Replace("{until}", Time(account.ValidUntil, wording == Wording.MonthFirst ? MonthFirst : profile.DateForm))
            .Replace("{data}", account.DataLeft(now).ToString(CultureInfo.InvariantCulture));
    }

    public string Money(decimal amount)
    {
        var digits = amount.ToString("#,##0.00", CultureInfo.InvariantCulture);
        return digits.Replace(".", "|").Replace(",", profile.Thousands).Replace("|", profile.Decimal);
    }

    public string Renewed(Account account) =>
        string.Format(CultureInfo.InvariantCulture, MenuWords.In(account.Language).Renewed, account.Plan.NameIn(account.Language), Time(account.ValidUntil, profile.DateForm));

    public string ToppedUp(Account account, decimal amount) => string.Format(CultureInfo.InvariantCulture, MenuWords.In(account.Language).ToppedUp, Money(amount));

    private static string Time(DateTimeOffset time, string form) => time.ToOffset(CarrierTime.Zone).ToString(form, CultureInfo.InvariantCulture);

    public static string NoMoney(Account account)
    {
        var amount = account.Balance.ToString("0.00", CultureInfo.InvariantCulture);
        return string.Format(CultureInfo.InvariantCulture, MenuWords.In(account.Language).NoMoney, account.Language == Language.En ? amount : amount.Replace('.', ','));
    }

    public static string Item(int number, TariffPlan plan, decimal price, Language language) =>
        $"{number}. {plan.NameIn(language)} - {Price(price)} {MenuWords.In(language).Currency}";

    public static string Confirm(MenuWords words, TariffPlan plan, decimal price, Language language) =>
        string.Format(CultureInfo.InvariantCulture, words.Confirm, plan.NameIn(language), Price(price));

    private static string Price(decimal price) => price.ToString("0.##", CultureInfo.InvariantCulture);
}
