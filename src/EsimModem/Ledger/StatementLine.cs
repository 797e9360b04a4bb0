namespace EsimModem.Ledger;

/// <summary>What became of one SIM's money in one currency between two moments; it adds up to the last digit.</summary>
/// <param name="TopUps">What confirmed top-ups put on the card.</param>
/// <param name="Fees">What confirmed messages took.</param>
internal sealed record StatementLine(string Iccid, string Currency, decimal Opening, decimal TopUps, decimal Renewals, decimal Fees, decimal Closing)
{
    /// <summary>What left the balance and no order of ours explains; below zero it is money that came unexplained.</summary>
    public decimal Unexplained => Opening + TopUps - Renewals - Fees - Closing;
}
