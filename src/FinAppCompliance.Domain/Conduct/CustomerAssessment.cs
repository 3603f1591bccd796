using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Conduct;

/// <summary>The assessment of a customer's risk tolerance, under a pseudonym (客户风险承受能力评估).</summary>
/// <remarks>Used by SUI-3 and CON-11. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record CustomerAssessment : RegisterRecord
{
    /// <summary>Gets the pseudonym of the customer.</summary>
    public Fact<string> CustomerPseudonym { get; init; }

    /// <summary>Gets the grade, 1 lowest to 5 highest.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and lies outside 1 to 5.</exception>
    public Fact<int> ToleranceGrade
    {
        get;
        init => field = FactBounds.Between(value, 1, 5);
    }

    /// <summary>Gets the day of the assessment, valid for twelve months.</summary>
    public Fact<DateOnly> AssessedOn { get; init; }

    /// <summary>Gets how often the customer was assessed in twelve months.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and negative.</exception>
    public Fact<int> AssessmentsInTwelveMonths
    {
        get;
        init => field = FactBounds.NotNegative(value);
    }

    /// <summary>Gets whether somebody answered for the customer (SUI-2).</summary>
    public Fact<bool> WasAnsweredForCustomer { get; init; }
}
