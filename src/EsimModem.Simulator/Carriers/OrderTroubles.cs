namespace EsimModem.Simulator.Carriers;

/// <summary>Notes what stands in the way of renewals on the carrier's side, and for how long whoever is careful must then wait.</summary>
internal sealed class OrderTroubles(CarrierProfile profile, Calendar calendar, ObstacleBook obstacles)
{
    private static readonly TimeSpan AskAgain = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan TryAgain = TimeSpan.FromHours(2);
    private static readonly TimeSpan TwoLooks = TimeSpan.FromHours(3);

    public void Lost(string iccid, OrderStake stake) => obstacles.Until(iccid, Obstacle.NetworkDown, $"lost {stake}", stake switch
    {
        OrderStake.Question => calendar.Now + AskAgain,
        OrderStake.Begun => calendar.Now + TryAgain,
        _ => ProvenBy(calendar.Now),
    });

    /// <summary>The box died while nobody could tell what became of an order.</summary>
    public void LeftInDoubt(string iccid) => obstacles.Until(iccid, Obstacle.PowerOff, "in doubt", ProvenBy(calendar.Now));

    public void Refused(string iccid) => obstacles.Until(iccid, Obstacle.CarrierRefused, "refused", calendar.Now + TryAgain);

    public void Late(string iccid, DateTimeOffset booked) => obstacles.Until(iccid, Obstacle.CarrierRefused, "late", booked + AskAgain);

    /// <summary>Whoever leaves the renewal to the carrier's night run can only wait for the end after it.</summary>
    public void CouldNotPay(Account account, CarrierEvent what) => obstacles.Until(account.Iccid, Obstacle.NoFunds, what == CarrierEvent.AutoRenewed ? "night run" : "booking",
        what == CarrierEvent.AutoRenewed && account.ValidUntil > calendar.Now ? account.ValidUntil : ProvenBy(calendar.Now));

    public void SoldDaily(string iccid) => obstacles.Begin(iccid, Obstacle.CarrierRefused, ObstacleTime.DailyInstead);

    public void DailyEnded(string iccid) => obstacles.End(iccid, Obstacle.CarrierRefused, ObstacleTime.DailyInstead);

    public void Blocked(string iccid) => obstacles.Begin(iccid, Obstacle.NoWay, "blocked");

    /// <summary>Nothing can be proven before the carrier's last word, nor while it keeps its books.</summary>
    private DateTimeOffset ProvenBy(DateTimeOffset sent) => AfterTheNight(AfterTheNight(sent + profile.Settles) + TwoLooks);

    private static DateTimeOffset AfterTheNight(DateTimeOffset time)
    {
        var midnight = CarrierTime.NextMidnight(time).AddDays(-1);
        return time < midnight + CarrierTime.Night ? midnight + CarrierTime.Night : time;
    }
}
