namespace EsimModem.Tests.Replies;

/// <summary>How many fields are right, wrong, and left out.</summary>
internal sealed class Score
{
    readonly int[] counts = new int[3];

    public double Right => Share(Verdict.Right);

    public double Wrong => Share(Verdict.Wrong);

    /// <summary>One of the four that decide about money.</summary>
    public static bool IsChief(FieldVerdict field) => field.Field is "balance" or "currency" or "expiry" or "data";

    public void Add(FieldVerdict field) => counts[(int)field.Verdict]++;

    public override string ToString() => FormattableString.Invariant($"{Right:P1} right, {Wrong:P2} wrong of {counts.Sum()}");

    double Share(Verdict verdict) => counts.Sum() == 0 ? 0 : (double)counts[(int)verdict] / counts.Sum();
}
