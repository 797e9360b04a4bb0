namespace EsimModem.Carriers.Patterns;

/// <summary>What stands at a <c>{name:type}</c> of a pattern.</summary>
internal enum PieceType
{
    /// <summary>A figure with its sign and currency.</summary>
    Money,
    Date,
    Time,

    /// <summary>An amount of data with its unit.</summary>
    Data,
    Days,
    Hours,
    Int,

    /// <summary>A telephone number.</summary>
    Number,
}
