using EsimModem.Config;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Config;

/// <summary>The state folder is there and can be written, or a sentence says what to do.</summary>
internal sealed class StateFolderTests
{
    [Test]
    public void A_missing_folder_is_made_closed_to_strangers()
    {
        using var folder = new ConfigFolder();
        var state = Path.Combine(folder.Path, "var/lib/esim-modem");
        Assert.That(StateFolder.Prepare(state), Is.Null);
        Assert.That(Directory.EnumerateFileSystemEntries(state), Is.Empty);
        Assert.That(File.GetUnixFileMode(state) & (UnixFileMode.OtherRead | UnixFileMode.OtherExecute), Is.EqualTo(UnixFileMode.None));
    }

    [Test]
    public void A_file_in_its_place_is_told()
    {
        using var folder = new ConfigFolder().With("state", "");
        var state = Path.Combine(folder.Path, "state");
        Assert.That(StateFolder.Prepare(state), Is.EqualTo($"`state` names {state}, which is a file; name a folder."));
        Assert.That(StateFolder.Prepare(Path.Combine(state, "below")), Does.StartWith("The state folder").And.Contain("cannot be written"));
    }

    [Test]
    public void Where_nobody_may_write_is_told() =>
        Assert.That(StateFolder.Prepare("/proc/esim-modem"), Does.Contain("/proc/esim-modem"));
}
