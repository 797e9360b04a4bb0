namespace EsimModem.Carriers.General;

/// <summary>What a figure counts when it is no money.</summary>
internal enum Unit
{
    Byte,
    Kilobyte,
    Megabyte,
    Gigabyte,
    Terabyte,
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Message,
    Other,
}
