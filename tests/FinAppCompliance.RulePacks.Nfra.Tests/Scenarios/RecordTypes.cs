using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Scenarios;

/// <summary>Names every type of record that the register knows.</summary>
internal static class RecordTypes
{
    internal static IReadOnlyList<Type> All { get; } =
        [.. typeof(RegisterRecord).Assembly.GetTypes().Where(static t => t.IsSubclassOf(typeof(RegisterRecord)) && !t.IsAbstract)];
}
