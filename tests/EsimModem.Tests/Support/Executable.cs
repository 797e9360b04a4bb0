using System.Collections.Concurrent;
using System.Diagnostics;

namespace EsimModem.Tests.Support;

/// <summary>The product as its own process, started as a user would, with what it printed.</summary>
internal sealed class Executable : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();

    private Executable(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = start.RedirectStandardInput = true;
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => { if (line.Data is not null) _lines.Enqueue(line.Data); };
        _process.ErrorDataReceived += (_, line) => { if (line.Data is not null) _lines.Enqueue(line.Data); };
        _process.Start();
        _process.StandardInput.Close();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public static string Dll => typeof(EsimModem.Carriers.Money).Assembly.Location;

    public int Id => _process.Id;
    public bool HasEnded => _process.HasExited;
    public string Printed => string.Join('\n', _lines);

    public static Executable Start(params string[] arguments) => StartUnder([], arguments);

    /// <summary>Starts it below another program, such as strace.</summary>
    public static Executable StartUnder(string[] wrapper, params string[] arguments)
    {
        string[] all = [.. wrapper, "dotnet", Dll, .. arguments];
        var start = new ProcessStartInfo(all[0]) { WorkingDirectory = Path.GetTempPath() };
        foreach (var argument in all[1..]) start.ArgumentList.Add(argument);
        return new Executable(start);
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<(int Code, string Printed)> Run(params string[] arguments)
    {
        await using var program = Start(arguments);
        return (await program.Ended(TimeSpan.FromMinutes(3)), program.Printed);
    }

    public async Task<int> Ended(TimeSpan most)
    {
        using var limit = new CancellationTokenSource(most, TimeProvider.System);
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    /// <summary>What the kernel does to a process whose power is gone.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await Ended(TimeSpan.FromSeconds(20));
    }

    /// <summary>systemd's stop. Ctrl-C does the same, but is not heard below a shell's background job.</summary>
    public async Task<int> Interrupt(string signal = "TERM")
    {
        await Signal(signal);
        return await Ended(TimeSpan.FromSeconds(30));
    }

    public async Task Signal(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", _process.Id.ToString()]);
        await kill.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }
        _process.Dispose();
    }
}
