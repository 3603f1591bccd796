using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Rules;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Profiles;

namespace FinAppCompliance.Testing.Rules;

/// <summary>Makes the rule set of a trial: one rule, switched on whatever its citation, with parameters as a profile sets them.</summary>
internal static class TrialRules
{
    internal static RuleSet Of<TSubject>(IComplianceRule<TSubject> rule)
        where TSubject : RegisterRecord
    {
        ArgumentNullException.ThrowIfNull(rule);
        var id = rule.Descriptor.Id;
        var header = new RulePackHeader
        {
            Id = id.Namespace.Length > 0 ? id.Namespace : "harness",
            Version = new Version(1, 0, 0),
            Title = new("规则试验", "rule trial"),
            UsesRequirementIds = id.Namespace.Length == 0,
        };
        return RuleSet.Create(RulePack.Create(header).Add(rule).Build()).SwitchOn(id);
    }

    internal static RuleSet Set(RuleSet rules, RuleId rule, string key, string value)
    {
        var profile = new Profile
        {
            Id = "trial",
            Title = new("规则试验", "rule trial"),
            Changes = [new ProfileChange { Rule = rule, Parameter = key, Value = value, By = "trial", On = DateOnly.MinValue, Why = "trial" }],
        };
        return ResolvedProfile.Resolve(rules, null, DateOnly.MaxValue, profile).RuleSet;
    }
}
