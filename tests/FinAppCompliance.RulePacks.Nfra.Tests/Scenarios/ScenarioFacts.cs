using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Scenarios;

/// <summary>Says where the facts of a scenario come from: here from literals; the tests of the register service let them pass through it.</summary>
internal static class ScenarioFacts
{
    internal static FactSet Through(FactSet facts, DateTimeOffset asOf) => asOf.Offset == TimeSpan.FromHours(8) ? facts : throw new ArgumentException("scenarios are told in the time of China", nameof(asOf));
}
