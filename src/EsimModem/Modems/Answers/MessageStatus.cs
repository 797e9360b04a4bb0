namespace EsimModem.Modems.Answers;

/// <summary>What a store knows about a message (3GPP 27.005 section 3.1): a number, or words on modems that mix the modes.</summary>
internal enum MessageStatus
{
    Unread = 0,
    Read = 1,
    Unsent = 2,
    Sent = 3,
}
