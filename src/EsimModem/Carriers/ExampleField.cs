using EsimModem.Carriers.Replies;

namespace EsimModem.Carriers;

/// <summary>One field of an example and its value, written as a reading writes it; <c>none</c> where it must stay unread.</summary>
internal sealed record ExampleField(ReadingField Field, string Value)
{
    public const string None = "none";
}
