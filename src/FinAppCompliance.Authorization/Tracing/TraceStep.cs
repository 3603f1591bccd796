using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Authorization.Tracing;

/// <summary>One clause of a prohibition, separation, grant or term, and whether it holds.</summary>
/// <param name="Source">What the clause belongs to, such as <c>grant 'G-1'</c>.</param>
/// <param name="Clause">What the clause asks.</param>
/// <param name="Holds">Whether it holds; unknown when it could not be evaluated.</param>
/// <remarks>Immutable and thread-safe. Holds names, never values of attributes.</remarks>
public sealed record TraceStep(string Source, BilingualText Clause, Tri Holds)
{
    /// <summary>Returns the step in English.</summary>
    public override string ToString() => $"{Source}: {Clause.En}: {Holds}";
}
