using System.Globalization;
using System.Net;
using System.Net.Sockets;
using EsimModem.Web.Http;
using Microsoft.AspNetCore.Connections.Features;

namespace EsimModem.Web.Door;

/// <summary>Lets a request in with its caller, or says why not; what stands behind it need not ask again.</summary>
internal sealed class Gate(Tokens tokens, BadTokens bad, HostRule hosts)
{
    private const string Scheme = "Bearer ";

    public static Caller CallerOf(HttpContext context) => context.Features.Get<Caller>() ?? throw new InvalidOperationException("The gate was not passed.");

    /// <summary>The refusal, or null and the caller is known from here on.</summary>
    public Reply? Refusal(HttpContext context)
    {
        if (IsSocket(context)) return Admit(context, Caller.Socket);
        if (!hosts.Knows(context.Request.Host, tokens.AreNeeded))
            return Reply.Problem(421, "This box is not known by that host name; call it by its address, or let the proxy in front send the address as Host.");
        if (!HostRule.IsOwnPage(context.Request))
            return Reply.Problem(403, "A page of another place may not call this box.");
        if (context.GetEndpoint()?.Metadata.GetMetadata<OpenToAll>() is not null) return null;
        return tokens.AreNeeded ? ByToken(context)
            : IsLoopback(context) ? Admit(context, Caller.Loopback)
            : Reply.Problem(403, "Without a token only this box itself is served; add one under tokens.");
    }

    private static bool IsSocket(HttpContext context) =>
        context.Features.Get<IConnectionSocketFeature>()?.Socket.AddressFamily == AddressFamily.Unix;

    private static bool IsLoopback(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);

    private Reply? ByToken(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        if (bad.Wait(address) is { } wait)
        {
            context.Response.Headers.RetryAfter = Math.Ceiling(Math.Max(1, wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return Reply.Problem(429, "Too many wrong tokens from this address; wait a minute.");
        }
        var given = context.Request.Headers.Authorization.ToString();
        if (given.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            if (tokens.HolderOf(given[Scheme.Length..].Trim()) is { } holder) return Admit(context, holder);
            bad.Add(address);
        }
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return Reply.Problem(401, given.Length == 0
            ? "A token is needed: send Authorization: Bearer with one that the configuration lists."
            : "That token is not one of those that the configuration lists.");
    }

    private static Reply? Admit(HttpContext context, Caller caller)
    {
        var isLook = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        if (!isLook && !caller.MayAct)
            return Reply.Problem(403, "This token may look but not act; use one with the role operator.");
        context.Features.Set(caller);
        return null;
    }
}
