using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Rules.Catalog;

namespace FinAppCompliance.Rules.Tests.Samples;

/// <summary>A rule over a kind of the register format, which may state what it reads.</summary>
internal sealed class LicenceRule(string id, params string[]? read) : IComplianceRule<Licence>
{
    /// <summary>The id of a rule that does not run by default.</summary>
    internal const string OffByDefault = "SHOP-9";

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = id,
        Title = new("标题", "title"),
        Description = new("说明", "description"),
        Remediation = new("整改", "remedy"),
        Severity = Severity.Medium,
        Citations = [Citations.Of("SHOP-1")],
        IsOnByDefault = id != OffByDefault,
        ReadMembers = read?.ToHashSet(StringComparer.Ordinal),
    };

    public Verdict Evaluate(in RuleContext<Licence> context) =>
        context.Require(context.Subject.Status == LicenceStatus.InForce, Shops.Nameless).With("status", context.Subject.Status);

    internal static RulePack Pack(params LicenceRule[] rules) =>
        rules.Aggregate(RulePack.Create(Shops.Header("licences")), static (pack, rule) => pack.Add(rule)).Build();
}
