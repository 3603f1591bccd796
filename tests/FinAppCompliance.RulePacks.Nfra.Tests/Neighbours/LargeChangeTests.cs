using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.RulePacks.Nfra.Neighbours;
using FinAppCompliance.RulePacks.Nfra.RiskManagement;
using FinAppCompliance.Rules;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Neighbours;

/// <summary>Which changes of an important system are reported: the three duties that lean on the same words must draw the same line.</summary>
public sealed class LargeChangeTests
{
    private static readonly MobileApplication App = new() { Id = "app", Name = "手机银行", IsImportantSystem = true };
    private static readonly Institution Bank = new() { Id = "bank", Name = "银行", Kind = InstitutionKind.JointStockBank };
    private static readonly ChangeRecord Small = new()
    {
        Id = "c1",
        Application = "app",
        Kind = ChangeKind.Feature,
        HasOtherLargeEffect = false,
        AffectsWholeInstitutionOrBranch = false,
        OutageHours = Fact<decimal>.Absent,
        PlannedOn = Day(2026, 3, 2),
        ExecutedOn = Day(2026, 3, 2),
    };

    private static readonly RegulatorReport[] Reports =
    [
        new() { Id = "r1", Kind = ReportKind.ImportantSystemLaunch, AuthorityKind = AuthorityKind.FinancialRegulator, Change = (Ref<ChangeRecord>)"c1", SubmittedAt = At(2026, 1, 12) },
        new() { Id = "r2", Kind = ReportKind.ImportantSystemChange, AuthorityKind = AuthorityKind.FinancialRegulator, Change = (Ref<ChangeRecord>)"c1", SubmittedAt = At(2026, 1, 12) },
        new() { Id = "r3", Kind = ReportKind.ImportantSystemSummary, AuthorityKind = AuthorityKind.FinancialRegulator, Change = (Ref<ChangeRecord>)"c1", SubmittedAt = At(2026, 3, 20) },
    ];

    public static TheoryData<string, bool?> Sizes => new()
    {
        { "launch", true },
        { "infrastructure", true },
        { "other large effect", true },
        { "whole institution, two hours", false },
        { "whole institution, three hours", true },
        { "whole institution, no outage", false },
        { "one outlet, five hours", false },
        { "small", false },
        { "small, of an ordinary system", false },
        { "infrastructure, of an ordinary system", false },
        { "unrecorded kind", null },
        { "whole institution, unrecorded outage", null },
        { "unrecorded effect", null },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void The_three_duties_draw_one_line(string size, bool? isReportable)
    {
        Judge(new ImportantSystemChangeIsReported(), size, isReportable);
        Judge(new ImportantChangeIsReportedBefore(), size, isReportable);
        Judge(new ImportantChangeIsSummarised(), size, isReportable);
    }

    private static void Judge(IComplianceRule<ChangeRecord> rule, string size, bool? isReportable)
    {
        var app = App with { IsImportantSystem = !size.EndsWith("ordinary system", StringComparison.Ordinal) };
        var trial = RuleTrial.Of(rule, At(2026, 6, 30)).With(app, Bank, Change(size)).Complete<RegulatorReport>().Complete<Institution>();
        switch (isReportable)
        {
            case true:
                trial.With(Reports).Satisfies("c1");
                trial.Breaches("c1");
                break;
            case false:
                trial.With(Reports).DoesNotApply("c1");
                break;
            default:
                trial.Undetermined("c1");
                break;
        }
    }

    private static ChangeRecord Change(string size) => size.Split(", of")[0] switch
    {
        "launch" => Small with { Kind = ChangeKind.Launch },
        "infrastructure" => Small with { Kind = ChangeKind.Infrastructure },
        "other large effect" => Small with { HasOtherLargeEffect = true },
        "whole institution, two hours" => Small with { AffectsWholeInstitutionOrBranch = true, OutageHours = 2m },
        "whole institution, three hours" => Small with { AffectsWholeInstitutionOrBranch = true, OutageHours = 3m },
        "whole institution, no outage" => Small with { AffectsWholeInstitutionOrBranch = true },
        "one outlet, five hours" => Small with { OutageHours = 5m },
        "unrecorded kind" => Small with { Kind = default },
        "whole institution, unrecorded outage" => Small with { AffectsWholeInstitutionOrBranch = true, OutageHours = default },
        "unrecorded effect" => Small with { HasOtherLargeEffect = default },
        _ => Small,
    };
}
