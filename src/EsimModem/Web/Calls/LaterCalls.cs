using EsimModem.Web.Http;

namespace EsimModem.Web.Calls;

/// <summary>The addresses that the contract promises and nobody stands behind yet: each says so.</summary>
internal static class LaterCalls
{
    private static readonly (string Method, string Address, string What)[] Promised =
    [
        ("GET", "/vouchers", "The pool of vouchers"), ("POST", "/vouchers", "The pool of vouchers"),
    ];

    public static void Map(Routes routes)
    {
        foreach (var (method, address, what) in Promised)
            routes.NotBuilt(method, Routes.Root + address, $"{what} is not built yet.");
    }
}
