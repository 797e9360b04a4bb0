namespace EsimModem.Store;

/// <summary>One numbered step of the schema, run once per book and never changed after its release.</summary>
internal sealed record Migration(int Number, string Name, string Sql);
