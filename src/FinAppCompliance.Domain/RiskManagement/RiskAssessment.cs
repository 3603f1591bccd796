using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.RiskManagement;

/// <summary>An assessment of risk (风险评估).</summary>
/// <remarks>Used by N99-17.3, OUT-35, DSM-66, NDR-33 and CII-17. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record RiskAssessment : RegisterRecord
{
    /// <summary>Gets the lookup by each application that the record names in <see cref="Applications"/>.</summary>
    public static RecordLookup<RiskAssessment, Ref<MobileApplication>> ByApplication { get; } = RecordLookup.ByEach<RiskAssessment, Ref<MobileApplication>>(static record => record.Applications);

    /// <summary>Gets what sort of assessment it is.</summary>
    public Fact<RiskAssessmentKind> Kind { get; init; }

    /// <summary>Gets the applications assessed; empty for none in particular.</summary>
    public FactList<Ref<MobileApplication>> Applications { get; init; }

    /// <summary>Gets the day of the assessment.</summary>
    public Fact<DateOnly> AssessedOn { get; init; }

    /// <summary>Gets the result, in words.</summary>
    public Fact<string> Result { get; init; }

    /// <summary>Gets to whom it was reported; absent for nobody.</summary>
    public Fact<string> ReportedTo { get; init; }

    /// <summary>Gets the number of actions not yet carried out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and negative.</exception>
    public Fact<int> OpenActions
    {
        get;
        init => field = FactBounds.NotNegative(value);
    }

    /// <summary>Gets who assessed.</summary>
    public Fact<string> AssessedBy { get; init; }
}
