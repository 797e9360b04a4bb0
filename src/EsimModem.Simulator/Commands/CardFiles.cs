namespace EsimModem.Simulator.Commands;

/// <summary>Files of a card as the card keeps them.</summary>
internal static class CardFiles
{
    /// <summary>EF-SPN of 3GPP 31.102 section 4.2.12: how to show it, and the name in letters that ASCII and the GSM alphabet share, filled with FF.</summary>
    public static string Spn(string name) => ("01" + Convert.ToHexString(System.Text.Encoding.ASCII.GetBytes(name))).PadRight(34, 'F');

    /// <summary>EF-ICCID of 3GPP 31.102 section 4.2: two digits per octet in swapped order, filled with F.</summary>
    public static string Iccid(string iccid)
    {
        var filled = iccid.PadRight(20, 'F');
        return string.Create(20, filled, static (swapped, digits) =>
        {
            for (var i = 0; i < swapped.Length; i++)
                swapped[i] = digits[i ^ 1];
        });
    }
}
