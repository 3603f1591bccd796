using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.PersonalInformation;

/// <summary>An impact assessment before risky processing (个人信息保护影响评估).</summary>
/// <remarks>Used by PIPL-55, PIPL-56, DSM-58 and QA-6.4. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record ImpactAssessment : RegisterRecord
{
    /// <summary>Gets the applications concerned.</summary>
    public FactList<Ref<MobileApplication>> Applications { get; init; }

    /// <summary>Gets the processing assessed.</summary>
    public FactList<Ref<ProcessingActivity>> Activities { get; init; }

    /// <summary>Gets why it was needed.</summary>
    public FactList<ImpactTrigger> Triggers { get; init; }

    /// <summary>Gets whether lawfulness, legitimacy and necessity were assessed.</summary>
    public Fact<bool> CoversLawfulness { get; init; }

    /// <summary>Gets whether effect and risk for persons were assessed.</summary>
    public Fact<bool> CoversEffect { get; init; }

    /// <summary>Gets whether the measures of protection were assessed.</summary>
    public Fact<bool> CoversProtection { get; init; }

    /// <summary>Gets the result.</summary>
    public Fact<CheckResult> Result { get; init; }

    /// <summary>Gets the day of the assessment.</summary>
    public Fact<DateOnly> AssessedOn { get; init; }

    /// <summary>Gets the last day on which it is kept, included (最后一日，含当日); absent for no end; the keeping lasts three years at least (PIPL-56).</summary>
    public Fact<DateOnly> KeepThrough { get; init; }
}
