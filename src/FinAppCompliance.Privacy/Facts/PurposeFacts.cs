using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.ThirdParties;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Facts;

/// <summary>Tells the purposes in force, and who receives information for them.</summary>
internal static class PurposeFacts
{
    public static IEnumerable<ProcessingActivity> Activities(AssessedState state) => state.Purposes.Select(purpose => new ProcessingActivity
    {
        Id = FactIds.Activity(purpose.Id),
        Name = purpose.Title!.Zh,
        Application = state.Application.Application,
        Purpose = purpose.Goal!.Zh,
        Manner = purpose.Manner!.Zh,
        LawfulBasis = purpose.Basis,
        Kinds = [.. purpose.Information.Select(static use => RegisterKinds.Of(use.Kind.Code)).Distinct()],
        IncludesSensitive = purpose.IsSensitive || state.ChildPurposes.Contains(purpose.Id),
        IncludesUnder14 = state.ServesUnderFourteen,
        RetentionMonths = MonthsOf(purpose.Retention),
        RetentionRule = purpose.Retention!.Describe().Zh,
        Recipients = [.. purpose.Recipients.Where(static recipient => recipient.Receives).Select(static recipient => new Ref<ThirdParty>(recipient.Id))],
        IsEntrusted = Has(purpose, SdkLegalRole.EntrustedProcessor),
        IsJoint = Has(purpose, SdkLegalRole.JointHandler),
        IsAutomatedDecision = purpose.DecidesAutomatically,
        OffersNonPersonalisedOption = purpose.AutomationChoice is not null,
        IsPublished = purpose.Publishes,
        IsCrossBorder = purpose.Recipients.Any(static recipient => recipient.Receives && recipient.IsAbroad).IsTrue,
        ImpactAssessment = purpose.ImpactAssessmentId is { } assessment ? new Ref<ImpactAssessment>(assessment) : Fact<Ref<ImpactAssessment>>.Absent,
        StartedOn = state.StartOf(purpose.Id),
        EndedOn = Fact<DateOnly>.Absent,
    });

    public static IEnumerable<ThirdPartyProvision> Provisions(AssessedState state) =>
        from purpose in state.Purposes
        from recipient in purpose.Recipients
        where recipient.Receives && recipient.Role != SdkLegalRole.EntrustedProcessor
        select new ThirdPartyProvision
        {
            Id = FactIds.Provision(purpose.Id, recipient.Id),
            Activity = new Ref<ProcessingActivity>(FactIds.Activity(purpose.Id)),
            Application = state.Application.Application,
            Recipient = new Ref<ThirdParty>(recipient.Id),
            Sdk = recipient.Sdk is { } sdk ? new Ref<Sdk>(FactIds.Sdk(purpose.Id.App, sdk)) : Fact<Ref<Sdk>>.Absent,
            Kinds = [.. recipient.Kinds.Select(RegisterKinds.Of).Distinct()],
            HasSeparateConsent = AsksSeparately(purpose),
            IsRecipientTold = recipient is { Name: not null, Contact: not null, Goal: not null, Manner: not null } && recipient.Kinds.Count > 0,
            IsAnonymised = false,
            IsInSharedList = true,
            ProvidedFrom = state.StartOf(purpose.Id),
        };

    public static IEnumerable<CrossBorderTransfer> Transfers(AssessedState state) =>
        from purpose in state.Purposes
        from recipient in purpose.Recipients
        where recipient.Receives && recipient.IsAbroad
        select new CrossBorderTransfer
        {
            Id = FactIds.Transfer(purpose.Id, recipient.Id),
            Activity = new Ref<ProcessingActivity>(FactIds.Activity(purpose.Id)),
            Applications = [state.Application.Application],
            Recipient = new Ref<ThirdParty>(recipient.Id),
            Country = recipient.Country,
            HasSeparateConsent = AsksSeparately(purpose),
            StartedOn = state.StartOf(purpose.Id),
        };

    /// <summary>Says whether the register asks for a separate consent; it does where the purpose rests on consent and has a reason for one.</summary>
    public static bool AsksSeparately(ProcessingPurpose purpose) => purpose.RestsOnConsent && purpose.SeparateReasons != SeparateReasons.None;

    private static bool Has(ProcessingPurpose purpose, SdkLegalRole role) => purpose.Recipients.Any(recipient => recipient.Role == role).IsTrue;

    private static Fact<int> MonthsOf(RetentionTerm? term) => term?.Limit switch
    {
        { Unit: TimeUnit.Months } months => months.Amount,
        { Unit: TimeUnit.Years } years => years.Amount * 12,
        _ => Fact<int>.Unknown,
    };
}
