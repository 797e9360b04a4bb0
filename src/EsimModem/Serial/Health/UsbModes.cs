namespace EsimModem.Serial.Health;

/// <summary>Finds modems that are plugged in and are no ports: sticks that play a CD, network cards, dead ones, and those without a driver.</summary>
internal sealed class UsbModes(string root)
{
    private static readonly string[] HiLink = ["12d1:14db", "12d1:14dc"];
    private static readonly string[] HuaweiStorage = ["12d1:1f01", "12d1:14fe", "12d1:1446", "12d1:157c"];

    public IEnumerable<Finding> Look(IEnumerable<UsbDevice> devices) =>
        devices.Where(device => UsbVendors.IsMaker(device.Vendor)).Select(Of).OfType<Finding>();

    private Finding? Of(UsbDevice device) => device switch
    {
        { Id: UsbModems.Downloading } => Finding.Fault(device.Place, $"{device.Called} is in its emergency download mode, because its firmware is gone or half written; it is never opened: take its power away and give it back, and if it returns so, replace it."),
        _ when HiLink.Contains(device.Id) => Finding.Note(device.Place, $"{device.Called} is a network card with pages of its own (HiLink) and has no port for commands: use another stick, or one with the firmware for stick mode."),
        _ when device.Ttys.Any() => null,
        _ when IsStorage(device) => Finding.Fault(device.Place, $"{device.Called} still shows itself as a CD and has no port; {Switching(device)}."),
        _ when !device.Faces.Any(face => face.IsOfTheMaker) => null,
        _ => Finding.Fault(device.Place, $"{device.Called} has no port, because no driver has taken it; {Driving(device)}."),
    };

    private static bool IsStorage(UsbDevice device) =>
        HuaweiStorage.Contains(device.Id) || (device.Faces.Count > 0 && device.Faces.All(face => face.IsStorage));

    private string Switching(UsbDevice device) => IsThere("/usr/sbin/usb_modeswitch") || IsThere("/usr/bin/usb_modeswitch")
        ? $"if it stays so, switch it by hand: `usb_modeswitch -v {device.Vendor} -p {device.Product} {(device.Vendor == "12d1" ? "-J" : "-K")}`"
        : "install the package usb-modeswitch (`apt install usb-modeswitch`) and plug it in again";

    private string Driving(UsbDevice device)
    {
        const string drivers = "/sys/bus/usb-serial/drivers/option1";
        var teach = $"`echo {device.Vendor} {device.Product} > {drivers}/new_id`";
        return Directory.Exists(root + drivers)
            ? $"the driver `option` does not know it: teach it as root with {teach}"
            : $"load the driver as root with `modprobe option`, and where it does not know the device teach it with {teach}";
    }

    private bool IsThere(string file) => File.Exists(root + file);
}
