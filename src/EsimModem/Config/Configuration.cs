using EsimModem.Alerts;
using EsimModem.Bank;
using EsimModem.Ledger;
using EsimModem.Modems;
using EsimModem.Modems.Dialects;
using EsimModem.Renewals;
using EsimModem.Serial;
using EsimModem.Sims;
using EsimModem.Web;

namespace EsimModem.Config;

/// <summary>The whole of what the owner decided; without a file it finds modems, observes, and spends nothing.</summary>
internal sealed record Configuration
{
    internal const string UsualFile = "/etc/esim-modem/esim-modem.yaml";
    internal const string UsualState = "/var/lib/esim-modem";
    internal const string UsualCarriers = "/etc/esim-modem/carriers.d";
    internal const string UsualDialects = "/etc/esim-modem/dialects.d";

    /// <summary>The name of this box.</summary>
    public string Bank { get; init; } = Environment.MachineName;

    /// <summary>The folder of database, socket and traces.</summary>
    public string State { get; init; } = UsualState;

    /// <summary>The folder of the owner's own carrier files.</summary>
    public string Carriers { get; init; } = UsualCarriers;

    /// <summary>The folder of the owner's own dialects of modems.</summary>
    public string Dialects { get; init; } = UsualDialects;

    /// <summary>The families of modems that are known with those.</summary>
    public Families Families { get; init; } = DialectFolder.BuiltIn;

    public WebSettings Web { get; init; } = new();

    /// <summary>The ports to look at; none listed means that modems are searched for.</summary>
    public IReadOnlyList<PortSettings> Modems { get; init; } = [];

    /// <summary>The hubs whose sockets may be switched off and on to bring a stuck modem back.</summary>
    public IReadOnlyList<string> HubPower { get; init; } = [];

    public RenewalMode Renewals { get; init; } = RenewalMode.Observe;
    public SpendingSettings Spending { get; init; } = SpendingSettings.None;
    public RoamingRule Roaming { get; init; } = RoamingRule.Hold;
    public CheckSettings Check { get; init; } = new();
    public IReadOnlyList<SimSettings> Sims { get; init; } = [];
    public PaySettings? Pay { get; init; }
    public IReadOnlyList<AlertSettings> Alerts { get; init; } = [];

    internal SimSettings For(SimIdentity sim) => SimSettings.For(sim, Sims);

    internal RenewalMode RenewalsOf(SimSettings sim) => sim.Renewals ?? Renewals;

    /// <summary>The part of it by which the bank is run.</summary>
    internal BankSettings ForBank() => new()
    {
        Name = Bank, Renewals = Renewals, Roaming = Roaming, Spending = Spending, Check = Check, Sims = Sims, Alerts = Alerts,
        Modems = new ModemSettings { Families = Families },
    };

    /// <summary>The newer settings as far as they may change while running: box name, state folder and the HTTP door stay.</summary>
    internal Configuration Renewed(Configuration newer) => newer with
    {
        Bank = Bank,
        State = State,
        Web = newer.Web with { Listen = Web.Listen, Tls = Web.Tls },
    };

    /// <summary>The keys in which a newer configuration differs and that only a restart changes.</summary>
    internal IReadOnlyList<string> NeedingRestart(Configuration newer)
    {
        IEnumerable<(string Key, bool Same)> keys =
        [
            ("bank", Bank == newer.Bank), ("state", State == newer.State),
            ("listen", Equals(Web.Listen, newer.Web.Listen)), ("tls", Web.Tls == newer.Web.Tls),
        ];
        return [.. keys.Where(key => !key.Same).Select(key => key.Key)];
    }
}
