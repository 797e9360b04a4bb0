namespace EsimModem.Serial;

/// <summary>How much is known of the ports of a USB device: which one takes commands, nothing, or that each is a line of its own.</summary>
internal enum UsbKnowledge { Known, Guessed, Lines }
