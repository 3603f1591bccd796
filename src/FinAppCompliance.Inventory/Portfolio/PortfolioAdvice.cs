using System.Collections.Immutable;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Inventory.Portfolio;

/// <summary>What the scores speak for: keep, optimise, integrate or terminate, with the runner-up and the deciding facts.</summary>
/// <remarks>Input to a decision that people take and record, never an action. Immutable and thread-safe; compared by reference.</remarks>
public sealed class PortfolioAdvice
{
    internal PortfolioAdvice(IReadOnlyList<AdviceOption> options, string? target, IEnumerable<BilingualText> reasons, bool isConclusive)
    {
        Options = [.. options];
        TargetId = target;
        Reasons = [.. reasons];
        IsConclusive = isConclusive;
    }

    /// <summary>Gets every choice with its support, the best first; empty when the facts do not support any advice.</summary>
    public ImmutableArray<AdviceOption> Options { get; }

    /// <summary>Gets the choice that the facts support best; null when they do not support any.</summary>
    public DisposalKind? Choice => Options.IsEmpty ? null : Options[0].Choice;

    /// <summary>Gets the second choice; null when there is no advice.</summary>
    public DisposalKind? RunnerUp => Options.Length < 2 ? null : Options[1].Choice;

    /// <summary>Gets the application into which it could be integrated; null when none offers as much.</summary>
    public string? TargetId { get; }

    /// <summary>Gets the facts that decided.</summary>
    public ImmutableArray<BilingualText> Reasons { get; }

    /// <summary>Gets whether all four questions could be answered; false means that missing facts might change the advice.</summary>
    public bool IsConclusive { get; }
}
