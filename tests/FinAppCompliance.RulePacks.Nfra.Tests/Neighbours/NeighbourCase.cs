using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Neighbours;

/// <summary>One situation and what one rule must say about the record with the id <c>s</c>.</summary>
internal sealed record NeighbourCase(string Rule, RuleOutcome Expected, string Keys, RegisterRecord[] Records, Type[] Complete)
{
    internal DateTimeOffset AsOf { get; init; } = Days.At(2026, 6, 30);
}
