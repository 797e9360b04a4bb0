namespace EsimModem.Simulator.Carriers;

/// <summary>What is lost if a request or its answer is lost now.</summary>
internal enum OrderStake
{
    /// <summary>A question: it can be asked again at once.</summary>
    Question,

    /// <summary>An order that has only begun: surely nothing was bought.</summary>
    Begun,

    /// <summary>The yes to an order: nobody at the other end can tell what became of it.</summary>
    Confirmed,
}
