using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Applications;

/// <summary>The integration of applications into one that stays (整合项目).</summary>
/// <remarks>Used by QA-6.1 to QA-6.5. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record IntegrationProject : RegisterRecord
{
    /// <summary>Gets the applications that end.</summary>
    public FactList<Ref<MobileApplication>> Sources { get; init; }

    /// <summary>Gets the application that stays.</summary>
    public Fact<Ref<MobileApplication>> Target { get; init; }

    /// <summary>Gets the standard applied; absent for none.</summary>
    public Fact<Ref<IntegrationStandard>> Standard { get; init; }

    /// <summary>Gets the day on which the risk assessment was approved (QA-6.2); absent for none.</summary>
    public Fact<DateOnly> RiskAssessedOn { get; init; }

    /// <summary>Gets who approved the risk assessment.</summary>
    public Fact<string> RiskAssessmentApprover { get; init; }

    /// <summary>Gets the day on which the data-migration plan was approved (QA-6.3); absent for none.</summary>
    public Fact<DateOnly> MigrationPlanApprovedOn { get; init; }

    /// <summary>Gets the day of the rehearsal; absent for none.</summary>
    public Fact<DateOnly> MigrationRehearsedOn { get; init; }

    /// <summary>Gets the day on which migrated data was reconciled; absent when it was not.</summary>
    public Fact<DateOnly> MigrationReconciledOn { get; init; }

    /// <summary>Gets the number of reconciliation differences still open; zero at cut-over is wanted.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and negative.</exception>
    public Fact<int> OpenDifferences
    {
        get;
        init => field = FactBounds.NotNegative(value);
    }

    /// <summary>Gets how long and where source data is kept.</summary>
    public Fact<string> SourceDataRetention { get; init; }

    /// <summary>Gets the day of the privacy review (QA-6.4); absent for none.</summary>
    public Fact<DateOnly> PrivacyReviewedOn { get; init; }

    /// <summary>Gets whether purpose, manner or kinds of personal information change.</summary>
    public Fact<bool> ChangesPurpose { get; init; }

    /// <summary>Gets whether new consent was obtained where it is needed.</summary>
    public Fact<bool> NewConsentObtained { get; init; }

    /// <summary>Gets the impact assessment where PIPL-55 asks for one; absent for none.</summary>
    public Fact<Ref<ImpactAssessment>> ImpactAssessment { get; init; }

    /// <summary>Gets the new version of the privacy notice; absent for none.</summary>
    public Fact<Ref<PrivacyNotice>> NewNotice { get; init; }

    /// <summary>Gets what users were told (QA-6.5); absent when nothing.</summary>
    public Fact<UserNotification> UserNotice { get; init; }

    /// <summary>Gets the day of the cut-over; absent while it lies ahead.</summary>
    public Fact<DateOnly> CutOverOn { get; init; }

    /// <summary>Gets whether a way back is prepared.</summary>
    public Fact<bool> HasRollback { get; init; }
}
