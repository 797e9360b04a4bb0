namespace EsimModem.Web;

/// <summary>What the holder of a token may do: look, or act too.</summary>
internal enum TokenRole { Viewer, Operator }
