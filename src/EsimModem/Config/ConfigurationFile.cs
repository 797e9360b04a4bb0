using System.Text;
using EsimModem.Carriers.Yaml;

namespace EsimModem.Config;

/// <summary>Takes the text of a file from the disk, or says in one sentence why it cannot.</summary>
internal static class ConfigurationFile
{
    private const int Longest = 4 * 1024 * 1024;

    /// <summary>The text; null and a fault where there is none to be had.</summary>
    internal static string? Text(string file, Faults faults)
    {
        try
        {
            if (file.Length == 0)
                return Refuse("a file must be named here");
            return Directory.Exists(file) ? Refuse("this is a folder; name the file in it") : Decode(File.OpenHandle(file));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Refuse("there is no such file");
        }
        catch (UnauthorizedAccessException)
        {
            return Refuse("no permission to read it; use sudo, or join the group that owns it");
        }
        catch (DecoderFallbackException)
        {
            return Refuse("it is not UTF-8 text; save it as UTF-8");
        }
        catch (IOException e)
        {
            return Refuse($"it cannot be read: {e.Message}");
        }

        string? Refuse(string sentence)
        {
            faults.Add(new Place(file, 0, 0), sentence);
            return null;
        }
    }

    private static string Decode(Microsoft.Win32.SafeHandles.SafeFileHandle handle)
    {
        using var stream = new FileStream(handle, FileAccess.Read);
        using var whole = new MemoryStream();
        var piece = new byte[16 * 1024];
        for (int count; (count = stream.Read(piece)) > 0;)
        {
            whole.Write(piece, 0, count);
            if (whole.Length >= Longest)
                throw new IOException("it is longer than 4 MB");
        }

        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(whole.GetBuffer().AsSpan(0, (int)whole.Length));
        return text.TrimStart('\uFEFF');
    }
}
