using System.Collections.Immutable;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Inventory.Portfolio;

/// <summary>One score with what it rests on and what is missing.</summary>
/// <remarks>Immutable and thread-safe; compared by reference.</remarks>
public sealed class Score
{
    internal Score(Fact<double> value, IEnumerable<BilingualText> evidence, IEnumerable<BilingualText> missing)
    {
        Value = value;
        Evidence = [.. evidence];
        Missing = [.. missing];
    }

    /// <summary>Gets the score, 0 to 1; unknown when the facts it needs are missing.</summary>
    public Fact<double> Value { get; }

    /// <summary>Gets the facts it rests on.</summary>
    public ImmutableArray<BilingualText> Evidence { get; }

    /// <summary>Gets the facts that would make it known or more certain.</summary>
    public ImmutableArray<BilingualText> Missing { get; }
}
