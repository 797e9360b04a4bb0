namespace EsimModem.Carriers.Replies;

/// <summary>An option of a menu, and from where to where it stands in the text.</summary>
internal readonly record struct PlacedOption(MenuOption Option, int Start, int End);
