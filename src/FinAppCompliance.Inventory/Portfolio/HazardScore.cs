using System.Globalization;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.RiskManagement;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Inventory.Filings;

namespace FinAppCompliance.Inventory.Portfolio;

/// <summary>Scores the security and compliance hazard of an application; every open weakness can only raise it.</summary>
internal static class HazardScore
{
    private const double RiskScale = 25;

    public static Score Of(MobileApplication application, PortfolioIndex index, DateTimeOffset asOf)
    {
        var parts = new ScoreParts();
        var wasLookedAt = Weaknesses(parts, application, index, asOf) | Filings(parts, application, index, asOf) |
            Findings(parts, application, index, asOf) | Risks(parts, application, index) | Versions(parts, application, index, asOf);
        return parts.ToHazard(wasLookedAt);
    }

    private static bool Weaknesses(ScoreParts parts, MobileApplication application, PortfolioIndex index, DateTimeOffset asOf)
    {
        foreach (var found in index.VulnerabilitiesOf(application.Id).Where(found => !(found.FixedAt <= asOf).IsTrue && !(found.FoundAt > asOf).IsTrue))
        {
            var weight = (found.Severity.Or(WeaknessSeverity.Unrated), (found.IsExploitable == true).IsTrue) switch
            {
                (WeaknessSeverity.Critical, true) => 0.6,
                (WeaknessSeverity.Critical, _) => 0.45,
                (WeaknessSeverity.High, true) => 0.4,
                (WeaknessSeverity.High, _) => 0.25,
                (WeaknessSeverity.Medium, _) => 0.1,
                (WeaknessSeverity.Low, _) => 0.03,
                _ => 0.2,
            };
            parts.Add(weight, 1, Named("未修复漏洞“{0}”", "open vulnerability '{0}'", found.Identifier.Or(found.Id)));
        }

        if (index.WasTested(application.Id))
        {
            return true;
        }

        parts.Miss(new("安全测试、扫描或漏洞记录", "security tests, scans or vulnerabilities"));
        return index.VulnerabilitiesOf(application.Id).Any();
    }

    private static bool Filings(ScoreParts parts, MobileApplication application, PortfolioIndex index, DateTimeOffset asOf)
    {
        var issues = FilingReview.Judge(application, index.FilingsOf(application.Id), index.ListingsOf(application.Id), ChinaStandardTime.DateOf(asOf));
        foreach (var issue in issues.Where(static issue => issue.Outcome == RuleOutcome.Breached))
        {
            var weight = issue.Requirement.Value == "N99-11.2" ? 0.4 : issue.Requirement.Value == "FIL-1" ? 0.15 : 0.08;
            parts.Add(weight, 1, issue.Message);
        }

        if (issues.Any(static issue => issue.Outcome == RuleOutcome.Undetermined))
        {
            parts.Miss(new("备案情况", "filing"));
            return issues.Any(static issue => issue.Outcome == RuleOutcome.Breached);
        }

        return true;
    }

    private static bool Findings(ScoreParts parts, MobileApplication application, PortfolioIndex index, DateTimeOffset asOf)
    {
        var today = ChinaStandardTime.DateOf(asOf);
        var open = index.FindingsOf(application.Id).Where(finding => !(finding.RectifiedOn <= today).IsTrue).ToArray();
        foreach (var finding in open)
        {
            parts.Add((finding.DueOn < today).IsTrue ? 0.4 : 0.15, 1, Named("监管发现问题未整改“{0}”", "open finding of the regulator '{0}'", finding.Id));
        }

        return open.Length > 0;
    }

    private static bool Risks(ScoreParts parts, MobileApplication application, PortfolioIndex index)
    {
        var isKnown = false;
        foreach (var risk in index.RisksOf(application.Id))
        {
            if (risk.Likelihood.TryGet(out var likelihood) && risk.Impact.TryGet(out var impact))
            {
                isKnown = true;
                parts.Add(0.5, likelihood * impact / RiskScale, Named("登记风险“{0}”", "registered risk '{0}'", risk.Id));
            }
        }

        return isKnown;
    }

    private static bool Versions(ScoreParts parts, MobileApplication application, PortfolioIndex index, DateTimeOffset asOf)
    {
        var today = ChinaStandardTime.DateOf(asOf);
        foreach (var version in index.VersionsOf(application.Id).Where(version => (version.SupportThrough < today & version.IsStillServed == true).IsTrue))
        {
            parts.Add(0.2, version.ActiveUserShare.TryGet(out var share) ? 0.25 + (0.75 * (double)share) : 1, Named(
                "仍在服务的停止支持版本“{0}”", "version '{0}' is served without support", version.VersionName.Or(version.Id)));
        }

        return false;
    }

    private static BilingualText Named(string zh, string en, string name) =>
        new(string.Format(CultureInfo.InvariantCulture, zh, name), string.Format(CultureInfo.InvariantCulture, en, name));
}
