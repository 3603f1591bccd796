using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.Testing.Tests.Rules;

/// <summary>A rule that can be written well or with a mistake, to see whether the harness notices.</summary>
internal sealed class KioskRule(KioskMistake mistake = KioskMistake.None) : IComplianceRule<Kiosk>
{
    internal static readonly RuleParameter<int> Least = RuleParameter.Count("least", 3, (1, 9), new("份", "copies"), Tighter.Higher, new(new("最少份数", "least number"), new("惯例", "habit"), new("店主", "owner")));
    private static readonly BilingualText Few = new("报纸太少", "too few papers");
    private static readonly BilingualText Closed = new("未营业", "closed");

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "kiosk/papers",
        Title = new("报纸充足", "enough papers"),
        Description = new("惯例", "habit"),
        Remediation = new("补货", "order more"),
        Severity = Severity.Medium,
        Citations = mistake == KioskMistake.NoCitation ? [] : [Citation],
        Parameters = [Least],
    };

    private static RegulatoryReference Citation => new()
    {
        Document = "kiosk",
        DocumentTitle = new("报亭守则", "Kiosk code"),
        Authority = new("街道", "Street"),
        Article = "1",
        Requirement = RequirementId.Parse("KIOSK-1"),
        Source = SourceMarks.FullText,
    };

    public Verdict Evaluate(in RuleContext<Kiosk> context)
    {
        var kiosk = context.Subject;
        var least = context.Parameters.Get(Least);
        if (mistake == KioskMistake.FailsAtBound && least == 9)
        {
            throw new InvalidOperationException("nine");
        }

        var enough = mistake == KioskMistake.MissingPasses ? kiosk.Papers.Or(least) >= least : kiosk.Papers >= least;
        var draft = context.When(kiosk.IsOpen == true, Closed).With("isOpen", kiosk.IsOpen).Require(enough, Few);
        return mistake == KioskMistake.NoEvidence ? draft : draft.With("papers", kiosk.Papers).Under(Least);
    }
}
