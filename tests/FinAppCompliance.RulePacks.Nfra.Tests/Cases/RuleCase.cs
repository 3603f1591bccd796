using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Rules.Catalog;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Cases;

/// <summary>One situation and what one rule must say about the record with the id <c>s</c>.</summary>
internal sealed record RuleCase(string Rule, Func<RulePackBuilder, RulePackBuilder> AddTo, RuleOutcome Expected, string Keys, RegisterRecord[] Records, Type[] Complete)
{
    internal DateTimeOffset AsOf { get; init; } = Days.At(2026, 6, 30);
}
