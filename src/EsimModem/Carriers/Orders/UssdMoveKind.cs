namespace EsimModem.Carriers.Orders;

/// <summary>How a dialogue goes on after what was heard.</summary>
internal enum UssdMoveKind
{
    Reply,

    /// <summary>The carrier took the order; that proves nothing yet.</summary>
    Accepted,
    Refused,

    /// <summary>The menu shows a higher price than the plan's.</summary>
    TooDear,

    /// <summary>The words are not those of the file: the dialogue is left.</summary>
    Odd,

    /// <summary>All steps are done and the last words say neither yes nor no.</summary>
    Unclear,
}
