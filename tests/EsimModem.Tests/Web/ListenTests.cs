using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EsimModem.Web;
using Serilog.Core;

namespace EsimModem.Tests.Web;

public class ListenTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("esimmodem-listen").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task A_taken_port_is_one_clear_sentence()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var refused = await Assert.ThrowsAsync<WebUnavailableException>(() => Start(new IPEndPoint(IPAddress.Loopback, port)));
        Assert.That(refused!.Message, Is.EqualTo($"Port {port} on 127.0.0.1 is taken by another program; stop that one, or set listen to another port."));
        Assert.That(File.Exists(Path.Combine(_folder, "api.sock")), Is.False);
    }

    [Test]
    public async Task An_address_that_this_box_does_not_have_is_named()
    {
        var token = new TokenSettings("t", TokenRole.Viewer, "s");
        var refused = await Assert.ThrowsAsync<WebUnavailableException>(() => Start(new IPEndPoint(IPAddress.Parse("192.0.2.1"), 8476), token));
        Assert.That(refused!.Message, Does.StartWith("This box has no address 192.0.2.1;"));
    }

    [Test]
    public async Task Others_are_served_with_a_token_only()
    {
        var refused = await Assert.ThrowsAsync<WebUnavailableException>(() => Start(new IPEndPoint(IPAddress.Any, 0)));
        Assert.That(refused!.Message, Does.Contain("needs a token"));
    }

    [Test]
    public async Task A_state_folder_with_too_long_a_path_is_named()
    {
        var deep = Path.Combine(_folder, new string('a', 100));
        var refused = await Assert.ThrowsAsync<WebUnavailableException>(() => WebServer.Start(new WebSettings { Listen = null }, Path.Combine(deep, "api.sock"), _ => { }, Logger.None, TimeProvider.System));
        Assert.That(refused!.Message, Does.Contain("too long"));
    }

    [Test]
    public async Task A_state_folder_that_is_not_there_is_named()
    {
        var refused = await Assert.ThrowsAsync<WebUnavailableException>(() => WebServer.Start(new WebSettings { Listen = null }, Path.Combine(_folder, "no", "api.sock"), _ => { }, Logger.None, TimeProvider.System));
        Assert.That(refused!.Message, Does.Contain("check that the state folder exists"));
    }

    [Test]
    public async Task A_stale_socket_makes_way_and_a_living_one_does_not()
    {
        var path = Path.Combine(_folder, "api.sock");
        using (var dead = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)) dead.Bind(new UnixDomainSocketEndPoint(path));
        await File.WriteAllTextAsync(path + ".note", "");
        await using (await Start(null))
        {
            Assert.That(File.Exists(path), Is.True);
            var second = await Assert.ThrowsAsync<WebUnavailableException>(() => Start(null));
            Assert.That(second!.Message, Does.StartWith($"Another esim-modem answers on {path};"));
            Assert.That(File.Exists(path), Is.True);
        }
        Assert.That(File.Exists(path), Is.False, "it is removed at the stop");
    }

    [Test]
    public async Task Listen_off_serves_the_socket_alone()
    {
        await using var server = await Start(null);
        Assert.That(server.Address, Is.Null);
    }

    [Test]
    public async Task A_certificate_serves_https_and_its_names_are_known()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=kiosk.example", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("kiosk.example");
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        var settings = new WebSettings
        {
            Listen = new IPEndPoint(IPAddress.Loopback, 0),
            Tokens = [new TokenSettings("t", TokenRole.Viewer, "s")],
            Tls = new TlsSettings(certificate.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem()),
        };
        await using var server = await WebServer.Start(settings, null, _ => { }, Logger.None, TimeProvider.System);
        using var http = new HttpClient(new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true });
        using var call = new HttpRequestMessage(HttpMethod.Get, server.Address) { Headers = { Host = "kiosk.example" } };
        using var answer = await http.SendAsync(call);
        Assert.That((int)answer.StatusCode, Is.EqualTo(200));
        Assert.That(server.Address!.Scheme, Is.EqualTo("https"));
    }

    [Test]
    public async Task A_certificate_that_is_none_is_named()
    {
        var settings = new WebSettings { Listen = new IPEndPoint(IPAddress.Loopback, 0), Tls = new TlsSettings("no", "no") };
        var refused = await Assert.ThrowsAsync<WebUnavailableException>(() => WebServer.Start(settings, null, _ => { }, Logger.None, TimeProvider.System));
        Assert.That(refused!.Message, Does.Contain("certificate"));
    }

    private Task<WebServer> Start(IPEndPoint? listen, params TokenSettings[] tokens) =>
        WebServer.Start(new WebSettings { Listen = listen, Tokens = tokens }, Path.Combine(_folder, "api.sock"), _ => { }, Logger.None, TimeProvider.System);
}
