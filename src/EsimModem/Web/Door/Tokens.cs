using System.Security.Cryptography;
using System.Text;

namespace EsimModem.Web.Door;

/// <summary>The tokens in force, kept as hashes; replaced as a whole when the configuration is read again.</summary>
internal sealed class Tokens(IReadOnlyList<TokenSettings> settings)
{
    private volatile IReadOnlyList<Known> _known = Hashed(settings);

    /// <summary>Once there is one, nothing is served without.</summary>
    public bool AreNeeded => _known.Count > 0;

    public void Replace(IReadOnlyList<TokenSettings> tokens) => _known = Hashed(tokens);

    /// <summary>Who holds this secret; every known one is compared, so that the time taken tells nothing.</summary>
    public Caller? HolderOf(string secret)
    {
        var hash = Hash(secret);
        Caller? holder = null;
        foreach (var known in _known)
        {
            if (CryptographicOperations.FixedTimeEquals(hash, known.Hash)) holder = known.Caller;
        }
        return secret.Length == 0 ? null : holder;
    }

    private static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    private static IReadOnlyList<Known> Hashed(IReadOnlyList<TokenSettings> tokens) =>
        [.. tokens.Select(token => new Known(Hash(token.Secret), new Caller(token.Name, token.Role)))];

    private sealed record Known(byte[] Hash, Caller Caller);
}
