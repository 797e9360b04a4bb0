namespace EsimModem.Simulator.Commands;

/// <summary>Files of a card as the card keeps them.</summary>
internal static class CardFiles
{
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
