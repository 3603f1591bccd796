using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Regulation;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Rules;

namespace FinAppCompliance.PublicSurface.Tests;

/// <summary>A rule as another team would write it, with a parameter, own records and several conclusions.</summary>
public sealed class OutsideRule : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText Old = new("版本过旧", "a served version is too old");
    private static readonly BilingualText NoVersion = new("没有任何版本", "the application has no version");

    private static readonly RuleParameter<TimeLimit> MaxAge = RuleParameter.Time(
        "maxAge", new TimeLimit(12, TimeUnit.Months), (1, 36), Tighter.Lower, new(new("最长版龄", "greatest age of a version"), new("集团惯例", "house habit"), new("运维", "operations")));

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "outside/fresh-versions",
        Title = new("在用版本不过旧", "served versions are fresh"),
        Description = new("集团规范", "group standard"),
        Remediation = new("发布新版本", "release a new version"),
        Severity = Severity.Low,
        Citations =
        [
            new RegulatoryReference
            {
                Document = "group",
                DocumentTitle = new("集团规范", "Group standard"),
                Authority = new("集团", "Group"),
                Article = "1",
                Requirement = RequirementId.Parse("GROUP-1"),
                Source = SourceMarks.FullText,
            },
        ],
        Needs = [FactNeed.Own<AppVersion>()],
        Parameters = [MaxAge],
    };

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var versions = context.Own<AppVersion>();
        var draft = context.Require(!versions.IsEmpty, NoVersion).With("versions", versions);
        var oldest = MaxAgeStart(context);
        foreach (var version in versions)
        {
            var isFresh = version.IsStillServed == false | version.ReleasedAt >= oldest;
            draft = draft.Require(isFresh, Old, version.Id).With("isStillServed", version.IsStillServed, version.Id).With("releasedAt", version.ReleasedAt, version.Id).Under(MaxAge);
        }

        return draft;
    }

    private static DateTimeOffset MaxAgeStart(in RuleContext<MobileApplication> context) =>
        ChinaStandardTime.StartOf(context.Parameters.Get(MaxAge).Before(context.Today, context.Calendar).Value);
}
