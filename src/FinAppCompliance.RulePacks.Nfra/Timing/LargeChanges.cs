using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Timing;

/// <summary>Tells the changes of important systems that have to be reported; three duties ask the same.</summary>
internal static class LargeChanges
{
    private const int OutageHours = 3;

    /// <summary>Whether the change is a launch or a large change of an important system.</summary>
    internal static Tri IsReportable(this ChangeRecord change, MobileApplication? application) =>
        (application?.IsImportantSystem ?? default) == true & (change.Kind == ChangeKind.Launch | change.IsLarge());

    /// <summary>Names the facts by which a change is reportable.</summary>
    internal static VerdictDraft WithSize(this VerdictDraft draft, ChangeRecord change, MobileApplication? application) => draft
        .With("kind", change.Kind).With("isImportantSystem", application?.IsImportantSystem ?? default, change.Application.Id)
        .With("hasOtherLargeEffect", change.HasOtherLargeEffect).With("affectsWholeInstitutionOrBranch", change.AffectsWholeInstitutionOrBranch).With("outageHours", change.OutageHours);

    private static Tri IsLarge(this ChangeRecord change) =>
        change.Kind == ChangeKind.Infrastructure | change.HasOtherLargeEffect == true |
        (change.AffectsWholeInstitutionOrBranch == true & change.OutageHours.Exists & change.OutageHours >= OutageHours);
}
