using System.ComponentModel;
using System.Diagnostics;

namespace EsimModem.Serial;

/// <summary>
/// Makes a USB device start anew from outside: through the kernel, or through the hub, which the owner must have named and which must be one that really
/// switches. Never a device that has another port in use.
/// </summary>
internal sealed class UsbRestarter(string root, TimeProvider time, string program = "uhubctl")
{
    private const string Authorized = "authorized";
    private const int MostAttempts = 3;
    private static readonly TimeSpan Away = TimeSpan.FromSeconds(2);

    /// <summary>For a program that takes five seconds.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private readonly UsbTtys usb = new(root);

    /// <summary>The hubs whose sockets may be switched, as the kernel names them.</summary>
    public IReadOnlyList<string> Hubs { get; set; } = [];

    /// <param name="used">Finds all ports that are in use; asked last, for that costs most.</param>
    public bool Can(FoundPort port, Restart way, Func<IEnumerable<FoundPort>> used)
    {
        if (usb.Look(port.Name) is not { } found)
            return false;
        // A bridge that starts anew changes nothing for the modem behind it.
        var isThere = way is Restart.Reenumerate ? !UsbVendors.IsBridge(found.Vendor) && IsWritable(Path.Combine(found.Folder, Authorized)) : Hubs.Contains(Socket(found.Folder).Hub);
        return isThere && !used().Any(other => other.Name != port.Name && usb.Look(other.Name)?.Folder == found.Folder);
    }

    /// <summary>Null, or why it could not be done.</summary>
    public async ValueTask<string?> Do(FoundPort port, Restart way)
    {
        if (usb.Look(port.Name) is not { Folder: var device } found || port.Device is { } meant && found.Device != meant)
            return "it is not the device any more that it was";
        return way is Restart.Reenumerate ? await Reenumerate(Path.Combine(device, Authorized)) : await Cycle(Socket(device));
    }

    /// <summary>Takes back what a program that was killed in the middle had taken off; gives the sockets.</summary>
    public IReadOnlyList<string> TakeBack()
    {
        var tree = new UsbTree(root);
        return [.. tree.Devices().Where(device => UsbVendors.IsMaker(device.Vendor) && IsTakenBack(tree.FolderOf(device))).Select(device => device.Socket)];
    }

    private static bool IsTakenBack(string device) => Succeeds(() =>
    {
        if (UsbTree.Word(device, Authorized) != "0")
            return false;
        File.WriteAllText(Path.Combine(device, Authorized), "1");
        return true;
    });

    private async Task<string?> Reenumerate(string authorized)
    {
        if (await Write(authorized, "0") is { } why)
            return $"the kernel did not let it be taken off ({why})";
        string? refused = null;
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            await Task.Delay(Away, time);
            refused = await Write(authorized, "1");
            if (refused is null)
                return null;
        }

        return $"it was taken off and the kernel did not take it back ({refused}); pull it out and put it back";
    }

    private static async Task<string?> Write(string file, string word)
    {
        try
        {
            await File.WriteAllTextAsync(file, word);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e.Message;
        }
    }

    private async Task<string?> Cycle((string Hub, string Port) socket)
    {
        if (await Switch(socket, "cycle", "-d", "5") is not { } why)
            return null;
        // It may have been in its pause, and no power would come to the socket any more.
        await Switch(socket, "on");
        return why;
    }

    private async Task<string?> Switch((string Hub, string Port) socket, params string[] what)
    {
        try
        {
            using var running = Process.Start(new ProcessStartInfo(program, ["-l", socket.Hub, "-p", socket.Port, "-a", .. what]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            using var patience = new CancellationTokenSource(Longest, time);
            var said = Task.WhenAll(running.StandardError.ReadToEndAsync(), running.StandardOutput.ReadToEndAsync());
            try
            {
                await running.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                running.Kill();
                return $"{program} did not come to an end";
            }

            return running.ExitCode == 0 ? null : $"{program} could not switch socket {socket.Port} of hub {socket.Hub}: {(await said)[0].Trim()}";
        }
        catch (Win32Exception)
        {
            return $"{program} is not installed";
        }
    }

    /// <summary>Socket <c>1-1.4.2</c> is number 2 of hub <c>1-1.4</c>, and <c>1-3</c> is number 3 of the computer's own hub <c>1</c>.</summary>
    private static (string Hub, string Port) Socket(string device)
    {
        var name = Path.GetFileName(device);
        var cut = name.LastIndexOfAny(['.', '-']);
        return cut < 0 ? (name, "") : (name[..cut], name[(cut + 1)..]);
    }

    // Opened and closed again: sysfs takes nothing from that, and rights alone do not tell of a tree that is mounted to be read only.
    private static bool IsWritable(string path) => Succeeds(() =>
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Write);
        return true;
    });

    private static bool Succeeds(Func<bool> what)
    {
        try
        {
            return what();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
