namespace EsimModem.Modems;

/// <summary>What was being done with a modem when a command of a transcript was written.</summary>
internal enum DeedKind
{
    Ask,
    Cancel,
    ReadMail,
    Drop,
    EnterPin,
    ReadCard,
    CheckCard,
    CheckNumber,
    Look,
    ReadTime,
    ReadPhoneBook,
    Other,
}
