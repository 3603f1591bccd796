using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;
using FinAppCompliance.Rules;
using FinAppCompliance.Rules.Catalog;

namespace FinAppCompliance.Benchmarks.Rules;

/// <summary>The thirty rules as rules of this family: three-valued, with evidence.</summary>
internal static class ThirtyRules
{
    private static readonly BilingualText Failure = new("不符合", "does not hold");

    internal static RulePack Pack()
    {
        var pack = RulePack.Create(new RulePackHeader { Id = "thirty", Version = new(1, 0, 0), Title = new("三十条", "thirty rules"), UsesRequirementIds = true });
        for (var at = 0; at < Judges.Length; at++)
        {
            pack.Add(new Rule($"R-{at + 1:00}", Judges[at]));
        }

        return pack.Build();
    }

    private delegate Verdict Judge(in RuleContext<FactRecord> context);

    private static readonly Judge[] Judges =
    [
        static (in RuleContext<FactRecord> c) =>
        {
            var a = c.Subject;
            return c.Require(a.Status != "live" || a.Lead.Exists, Failure).With("Status", a.Status).With("Lead", a.Lead);
        },
        static (in RuleContext<FactRecord> c) =>
        {
            var a = c.Subject;
            return c.Require(a.Status != "live" || a.Filing.Exists, Failure).With("Status", a.Status).With("Filing", a.Filing);
        },
        static (in RuleContext<FactRecord> c) =>
        {
            var a = c.Subject;
            return c.Require(a.Owner.Exists, Failure).With("Owner", a.Owner);
        },
        static (in RuleContext<FactRecord> c) =>
        {
            var a = c.Subject;
            return c.Require(a.Channel == "app" || a.Channel == "miniprogram" || a.Channel == "official-account" || a.Channel == "internal", Failure).With("Channel", a.Channel);
        },
        static (in RuleContext<FactRecord> c) =>
        {
            var a = c.Subject;
            return c.Require(a.Scope.Exists, Failure).With("Scope", a.Scope);
        },
        static (in RuleContext<FactRecord> c) =>
        {
            var a = c.Subject;
            return c.Require(a.Status != "live" || a.PrivacyPublished == true, Failure).With("Status", a.Status).With("PrivacyPublished", a.PrivacyPublished);
        },
        static (in RuleContext<FactRecord> c) =>
        {
            var a = c.Subject;
            return c.Require(a.Status != "live" || a.ComplaintPublished == true, Failure).With("Status", a.Status).With("ComplaintPublished", a.ComplaintPublished);
        },
        static (in RuleContext<FactRecord> c) =>
        {
            var a = c.Subject;
            return c.Require(a.Undisclosed == 0, Failure).With("Undisclosed", a.Undisclosed);
        },
        static (in RuleContext<FactRecord> c) =>
        {
            var a = c.Subject;
            return c.Require(a.Sdks <= 40, Failure).With("Sdks", a.Sdks);
        },
        static (in RuleContext<FactRecord> c) =>
        {
            var a = c.Subject;
            return c.Require(a.HighVulns == 0 || a.Status == "retired", Failure).With("HighVulns", a.HighVulns).With("Status", a.Status);
        },
        static (in RuleContext<FactRecord> c) =>
        {
            var a = c.Subject;
            return c.Require(a.DaysSincePentest <= 365, Failure).With("DaysSincePentest", a.DaysSincePentest);
        },
        static (in RuleContext<FactRecord> c) =>
        {
            var a = c.Subject;
            return c.Require(a.CrashRate < 5.0, Failure).With("CrashRate", a.CrashRate);
        },
        static (in RuleContext<FactRecord> c) =>
        {
            var a = c.Subject;
            return c.Require(a.Rating >= 3.0 || a.Channel == "internal", Failure).With("Rating", a.Rating).With("Channel", a.Channel);
        },
        static (in RuleContext<FactRecord> c) =>
        {
            var a = c.Subject;
            return c.Require(a.Status != "live" || a.MonthlyActive >= 1000, Failure).With("Status", a.Status).With("MonthlyActive", a.MonthlyActive);
        },
        static (in RuleContext<FactRecord> c) =>
        {
            var a = c.Subject;
            return c.Require(a.Registered == 0 || Sum(a.MonthlyActive, 100, a.Registered, -1) >= 0, Failure).With("Registered", a.Registered).With("MonthlyActive", a.MonthlyActive);
        },
        static (in RuleContext<FactRecord> c) =>
        {
            var a = c.Subject;
            return c.Require(a.Duplicate < 0.8, Failure).With("Duplicate", a.Duplicate);
        },
        static (in RuleContext<FactRecord> c) =>
        {
            var a = c.Subject;
            return c.Require(a.Vendors == 0 || a.VendorReviewed == true, Failure).With("Vendors", a.Vendors).With("VendorReviewed", a.VendorReviewed);
        },
        static (in RuleContext<FactRecord> c) =>
        {
            var a = c.Subject;
            return c.Require(a.Sensitive == false || a.ConsentVersion > 0, Failure).With("Sensitive", a.Sensitive).With("ConsentVersion", a.ConsentVersion);
        },
        static (in RuleContext<FactRecord> c) =>
        {
            var a = c.Subject;
            return c.Require(a.Sensitive == false || a.DaysSincePentest <= 180, Failure).With("Sensitive", a.Sensitive).With("DaysSincePentest", a.DaysSincePentest);
        },
        static (in RuleContext<FactRecord> c) =>
        {
            var a = c.Subject;
            return c.Require(a.Complaints <= 50, Failure).With("Complaints", a.Complaints);
        },
        static (in RuleContext<FactRecord> c) =>
        {
            var a = c.Subject;
            return c.Require(a.MonthlyActive == 0 || Sum(a.MonthlyActive, 5, a.Complaints, -10000) >= 0, Failure).With("MonthlyActive", a.MonthlyActive).With("Complaints", a.Complaints);
        },
        static (in RuleContext<FactRecord> c) =>
        {
            var a = c.Subject;
            return c.Require(a.Status != "suspended" || a.HighVulns > 0 || a.Complaints > 0, Failure).With("Status", a.Status).With("HighVulns", a.HighVulns).With("Complaints", a.Complaints);
        },
        static (in RuleContext<FactRecord> c) =>
        {
            var a = c.Subject;
            return c.Require(a.Status != "retired" || a.MonthlyActive == 0, Failure).With("Status", a.Status).With("MonthlyActive", a.MonthlyActive);
        },
        static (in RuleContext<FactRecord> c) =>
        {
            var a = c.Subject;
            return c.Require(Length(a.Name, 2, 60), Failure).With("Name", a.Name);
        },
        static (in RuleContext<FactRecord> c) =>
        {
            var a = c.Subject;
            return c.Require(StartsWith(a.Code, "B") || StartsWith(a.Code, "I"), Failure).With("Code", a.Code);
        },
        static (in RuleContext<FactRecord> c) =>
        {
            var a = c.Subject;
            return c.Require(!Contains(a.Name, "test"), Failure).With("Name", a.Name);
        },
        static (in RuleContext<FactRecord> c) =>
        {
            var a = c.Subject;
            return c.Require(StartsWith(a.Id, a.Code), Failure).With("Code", a.Code);
        },
        static (in RuleContext<FactRecord> c) =>
        {
            var a = c.Subject;
            return c.Require(Sum(a.Sdks, 1, a.Undisclosed, -1) >= 0, Failure).With("Sdks", a.Sdks).With("Undisclosed", a.Undisclosed);
        },
        static (in RuleContext<FactRecord> c) =>
        {
            var a = c.Subject;
            return c.Require(a.Status == "planned" || a.ConsentVersion >= 1 || a.Channel == "internal", Failure).With("Status", a.Status).With("ConsentVersion", a.ConsentVersion).With("Channel", a.Channel);
        },
        static (in RuleContext<FactRecord> c) =>
        {
            var a = c.Subject;
            return c.Require(Sum(Sum(a.HighVulns, 10, a.Undisclosed, 5), 1, a.Complaints, 1) < 100 || a.Status == "retired" || a.Status == "suspended", Failure).With("HighVulns", a.HighVulns).With("Undisclosed", a.Undisclosed).With("Complaints", a.Complaints);
        },
    ];

    private static Fact<int> Sum(Fact<int> left, int leftFactor, Fact<int> right, int rightFactor) =>
        left.HasValue && right.HasValue ? (left.Value * leftFactor) + (right.Value * rightFactor) : Fact<int>.Unknown;

    private static Tri Length(Fact<string> text, int least, int most) =>
        text.HasValue ? text.Value.Length >= least && text.Value.Length <= most : Tri.Unknown;

    private static Tri StartsWith(Fact<string> text, string prefix) =>
        text.HasValue ? text.Value.StartsWith(prefix, StringComparison.Ordinal) : Tri.Unknown;

    private static Tri StartsWith(string text, Fact<string> prefix) =>
        prefix.HasValue ? text.StartsWith(prefix.Value, StringComparison.Ordinal) : Tri.Unknown;

    private static Tri Contains(Fact<string> text, string part) =>
        text.HasValue ? text.Value.Contains(part, StringComparison.Ordinal) : Tri.Unknown;

    private sealed class Rule(string id, Judge judge) : IComplianceRule<FactRecord>
    {
        public RuleDescriptor Descriptor { get; } = new()
        {
            Id = id,
            Title = new("标题", "title"),
            Description = new("说明", "description"),
            Remediation = new("整改", "remedy"),
            Severity = Severity.Medium,
            Citations =
            [
                new RegulatoryReference
                {
                    Document = "thirty",
                    DocumentTitle = new("基准", "benchmark"),
                    Authority = new("无", "none"),
                    Article = "1",
                    Requirement = RequirementId.Parse(id),
                    Source = SourceMarks.FullText,
                },
            ],
        };

        public Verdict Evaluate(in RuleContext<FactRecord> context) => judge(in context);
    }
}
