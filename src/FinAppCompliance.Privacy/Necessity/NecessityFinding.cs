using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Necessity;

/// <summary>How one kind of information stands to the functions of an application, and what is wrong with collecting it.</summary>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record NecessityFinding
{
    /// <summary>Gets the kind.</summary>
    public required InformationKind Kind { get; init; }

    /// <summary>Gets the standing.</summary>
    public required NecessityStanding Standing { get; init; }

    /// <summary>Gets what is wrong; none when it is in order.</summary>
    public NecessityBreach Breach { get; init; }

    /// <summary>Gets the purpose that uses it; null when the notice lists none.</summary>
    public PurposeId? Purpose { get; init; }

    /// <summary>Gets the SDK that collects it; null when the application itself does or only the notice was read.</summary>
    public string? Sdk { get; init; }

    /// <summary>Gets the finding for a reader.</summary>
    public BilingualText Explanation => NecessityWords.Explain(this);

    /// <summary>Gets the place of law that is breached, or that gives the standing where nothing is.</summary>
    public RegulatoryReference Citation => NecessityWords.Cite(this);
}
