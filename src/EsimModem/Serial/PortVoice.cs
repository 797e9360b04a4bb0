namespace EsimModem.Serial;

/// <summary>What speaks at a port: somebody who takes commands, a receiver of positions, a chip's diagnosis, or nobody so far.</summary>
internal enum PortVoice { Silent, Commands, Positions, Diagnosis }
