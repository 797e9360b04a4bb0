namespace EsimModem.Simulator;

/// <summary>What can go wrong in the make-believe world.</summary>
public enum Fault
{
    /// <summary>An answer comes byte by byte.</summary>
    Dribble,

    /// <summary>Several answers come in one piece, a little late.</summary>
    Glue,

    /// <summary>A line nobody asked for stands between an answer and its OK.</summary>
    NotificationInside,

    /// <summary>Bytes that are no text stand before an answer.</summary>
    Garbage,

    /// <summary>A command is taken and never answered.</summary>
    Silence,

    /// <summary>The final result comes after everybody's deadline.</summary>
    LateOk,

    /// <summary>The answer of a USSD dialogue comes before the OK of its command.</summary>
    AnswerBeforeOk,

    /// <summary>Instead of the answer a bare error comes, after the OK and after the carrier has acted.</summary>
    LateError,

    /// <summary>
    /// An answer breaks off without its quotation mark, or goes on behind a line that nobody asked for, which is then the text of the injection:
    /// behind the words that it waits for, else in its middle.
    /// </summary>
    TornAnswer,

    /// <summary>The network gives up before the carrier hears of the request (mode 5).</summary>
    NetworkTimeout,

    /// <summary>The network refuses the request (mode 4).</summary>
    NotSupported,

    /// <summary>A request never reaches the carrier; nothing is said.</summary>
    LoseRequest,

    /// <summary>The carrier acts and its answer is lost; nothing is said.</summary>
    LoseReply,

    /// <summary>The modem starts anew by itself.</summary>
    Reboot,

    /// <summary>The modem is pulled out and put back later, under another name.</summary>
    Unplug,

    /// <summary>There is no network for a while.</summary>
    NetworkLoss,

    /// <summary>The modem is for a while in a network beyond the border.</summary>
    Roaming,

    /// <summary>Two modems have their cards exchanged.</summary>
    CardSwap,

    /// <summary>The carrier carries an order out hours later.</summary>
    LateBooking,

    /// <summary>The carrier refuses an order although all is well.</summary>
    OrderRefused,

    /// <summary>A person tops a card up unasked.</summary>
    CustomerTopUp,

    /// <summary>The carrier takes a small fee at night.</summary>
    NightlyFee,

    /// <summary>After the plan's end the carrier sells a dearer daily package instead, every night.</summary>
    DailyPackage,

    /// <summary>Asked for a plan, the carrier sells a dearer daily package, and charges it every night from then on.</summary>
    DailyInstead,

    /// <summary>A card is taken out for hours and put back.</summary>
    CardPull,

    /// <summary>Somebody pays in while an order is under way, so that the figures prove less.</summary>
    TopUpInDoubt,

    /// <summary>A carrier asks another price for a plan, without a word to anybody.</summary>
    PriceChange,

    /// <summary>A carrier says the same in other words.</summary>
    WordingChange,

    /// <summary>A message comes hours after it was sent.</summary>
    LateMessage,

    /// <summary>A message comes twice.</summary>
    DoubledMessage,

    /// <summary>The network refuses to take a message; the text of the injection is the number of its cause.</summary>
    MessageRefused,

    /// <summary>A message is taken, but the modem says nothing of the number that it got.</summary>
    NoReference,

    /// <summary>What became of a message is never reported.</summary>
    NoReport,

    /// <summary>Somebody, now and then under the carrier's name, writes what is not so.</summary>
    HostileMessage,

    /// <summary>The carrier writes an advertisement.</summary>
    Advertisement,

    /// <summary>The box loses its power, or its program is killed.</summary>
    PowerCut,

    /// <summary>The box's clock stands at 1970 for a while.</summary>
    ClockLost,

    /// <summary>The box's disk takes no more bytes for a while.</summary>
    FullDisk,

    /// <summary>The owner of the bank does late what he is asked, or forgets it.</summary>
    PersonLate,
}
