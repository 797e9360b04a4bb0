namespace EsimModem.Serial;

/// <summary>Why a tty cannot be opened, in one sentence with what to do.</summary>
internal static class PortRefusal
{
    private const int NotPermitted = 1, PermissionDenied = 13;

    public static PortUnavailableException Missing(string name, Exception? cause) =>
        new($"The port {name} is not there: plug the modem in, or correct its name under `modems:`.", cause);

    public static PortUnavailableException Held(string name, PortHolder? holder, Exception? cause) => new(holder switch
    {
        null => $"The port {name} is held by another program: run `esim-modem doctor` as root to see which, and end it.",
        { Program: "ModemManager" } => $"The port {name} is held by ModemManager (process {holder.Process}): keep it off with hardware/udev/70-esim-modem.rules, or stop it.",
        { Program: "brltty" } => $"The port {name} is held by brltty (process {holder.Process}), which takes it for a display for the blind: `systemctl mask --now brltty-udev.service`, or remove the package brltty.",
        { Program: "gpsd" } => $"The port {name} is held by gpsd (process {holder.Process}), which takes it for a receiver of positions: name the right port in /etc/default/gpsd and set USBAUTO=\"false\" there.",
        _ when holder.Process == Environment.ProcessId => $"The port {name} is in use by this daemon already: remove its second name under `modems:`.",
        _ => $"The port {name} is held by {holder.Program} (process {holder.Process}): end that program.",
    }, cause);

    public static PortUnavailableException Of(string name, Exception cause) => cause switch
    {
        _ when !File.Exists(name) => Missing(name, cause),
        PortHeldException held => Held(name, held.Holder, cause),
        UnauthorizedAccessException { InnerException.HResult: NotPermitted or PermissionDenied } => Forbidden(name, cause),
        UnauthorizedAccessException => Held(name, PortHolder.Of(name), cause),
        _ => new($"The port {name} cannot be opened as a serial port ({cause.Message}): name a tty, such as /dev/serial/by-path/*.", cause),
    };

    private static PortUnavailableException Forbidden(string name, Exception cause) =>
        new($"No permission to open {name}: add the user to the group dialout (usermod -aG dialout {Environment.UserName}), log in again, and restart what is to open it.", cause);
}
