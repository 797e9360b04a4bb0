namespace EsimModem.Carriers.Replies;

/// <summary>One line of a menu and what to answer to choose it.</summary>
internal sealed record MenuOption(string Reply, string Text);
