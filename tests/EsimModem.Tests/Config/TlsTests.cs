using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Config;

/// <summary>A certificate and its key come from files and belong together.</summary>
internal sealed class TlsTests
{
    private static readonly DateTimeOffset Begin = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Test]
    public void A_certificate_with_its_key_is_taken()
    {
        using var folder = new ConfigFolder();
        var (certificate, key) = Pair();
        folder.With("cert.pem", certificate).With("key.pem", key);
        var result = folder.Read("tls: { certificate: file:cert.pem, key: file:key.pem }");
        Assert.That(result.Faults, Is.Empty);
        Assert.That(result.Configuration.Web.Tls!.Certificate, Does.StartWith("-----BEGIN CERTIFICATE-----"));
        Assert.That(result.Configuration.Web.Tls.ToString(), Does.Not.Contain("BEGIN"));
    }

    [Test]
    public void A_key_of_another_certificate_is_a_fault()
    {
        using var folder = new ConfigFolder();
        folder.With("cert.pem", Pair().Certificate).With("key.pem", Pair().Key);
        Assert.That(folder.Faults("tls: { certificate: file:cert.pem, key: file:key.pem }"),
            Is.EqualTo(new[] { "esim-modem.yaml:1:21: `certificate` and `key` do not belong together, or one of them is damaged" }));
    }

    private static (string Certificate, string Key) Pair()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=box", key, HashAlgorithmName.SHA256).CreateSelfSigned(Begin, Begin.AddYears(1));
        return (certificate.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem());
    }
}
