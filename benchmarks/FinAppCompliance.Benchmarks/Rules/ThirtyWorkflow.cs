using RulesEngine.Models;

namespace FinAppCompliance.Benchmarks.Rules;

/// <summary>The thirty rules for RulesEngine, as lambda texts.</summary>
internal static class ThirtyWorkflow
{
    internal static Workflow Create() => new()
    {
        WorkflowName = "thirty",
        Rules = [.. Expressions.Select((text, at) => new Rule { RuleName = $"R-{at + 1:00}", RuleExpressionType = RuleExpressionType.LambdaExpression, Expression = text })],
    };

    private static readonly string[] Expressions =
    [
        "a.Status != \"live\" || a.Lead != null",
        "a.Status != \"live\" || a.Filing != null",
        "a.Owner != null",
        "a.Channel == \"app\" || a.Channel == \"miniprogram\" || a.Channel == \"official-account\" || a.Channel == \"internal\"",
        "a.Scope != null",
        "a.Status != \"live\" || a.PrivacyPublished",
        "a.Status != \"live\" || a.ComplaintPublished",
        "a.Undisclosed == 0",
        "a.Sdks <= 40",
        "a.HighVulns == 0 || a.Status == \"retired\"",
        "a.DaysSincePentest <= 365",
        "a.CrashRate < 5.0",
        "a.Rating >= 3.0 || a.Channel == \"internal\"",
        "a.Status != \"live\" || a.MonthlyActive >= 1000",
        "a.Registered == 0 || a.MonthlyActive * 100 >= a.Registered",
        "a.Duplicate < 0.8",
        "a.Vendors == 0 || a.VendorReviewed",
        "!a.Sensitive || a.ConsentVersion > 0",
        "!a.Sensitive || a.DaysSincePentest <= 180",
        "a.Complaints <= 50",
        "a.MonthlyActive == 0 || a.Complaints * 10000 <= a.MonthlyActive * 5",
        "a.Status != \"suspended\" || a.HighVulns > 0 || a.Complaints > 0",
        "a.Status != \"retired\" || a.MonthlyActive == 0",
        "a.Name.Length >= 2 && a.Name.Length <= 60",
        "a.Code.StartsWith(\"B\") || a.Code.StartsWith(\"I\")",
        "!a.Name.Contains(\"test\")",
        "a.Id.StartsWith(a.Code)",
        "a.Sdks >= a.Undisclosed",
        "a.Status == \"planned\" || a.ConsentVersion >= 1 || a.Channel == \"internal\"",
        "a.HighVulns * 10 + a.Undisclosed * 5 + a.Complaints < 100 || a.Status == \"retired\" || a.Status == \"suspended\"",
    ];
}
