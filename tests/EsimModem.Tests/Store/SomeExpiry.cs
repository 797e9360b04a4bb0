using EsimModem.Carriers.Replies;

namespace EsimModem.Tests.Store;

/// <summary>Ends of validity for the tests of the book.</summary>
internal static class SomeExpiry
{
    public static readonly Expiry InThreeDays = new(new DateOnly(2026, 11, 23), TimeSpan.FromHours(24), OpenBook.Now.AddDays(3), OpenBook.Now.AddDays(3));
}
