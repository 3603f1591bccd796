using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Rules;

/// <summary>What a rule says about one subject.</summary>
/// <remarks>The default value is undetermined. A verdict allocates nothing unless its reasons are asked for. Immutable and thread-safe.</remarks>
public readonly struct Verdict : IEquatable<Verdict>
{
    internal Verdict(RuleOutcome outcome, object? detail, bool hasPast = false)
    {
        Outcome = outcome;
        HasPast = hasPast;
        Detail = detail;
    }

    /// <summary>Gets the verdict that the rule holds.</summary>
    public static Verdict Satisfied => new(RuleOutcome.Satisfied, null);

    /// <summary>Gets the outcome over all conclusions: a breach wins, then undetermined, needs review, not yet due, satisfied.</summary>
    public RuleOutcome Outcome { get; }

    /// <summary>Gets whether the rule did not hold for a time that is over; the outcome says what holds now.</summary>
    public bool HasPast { get; }

    /// <summary>Gets nothing, a reason (for not applicable), or the last of a chain of conclusions.</summary>
    internal object? Detail { get; }

    /// <summary>Says that the rule does not govern the subject.</summary>
    /// <param name="reason">Why; keep it in a static field, so that nothing is allocated.</param>
    public static Verdict NotApplicable(BilingualText reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return new(RuleOutcome.NotApplicable, reason);
    }

    /// <summary>Compares outcome and conclusions by reference; verdicts are seldom compared.</summary>
    /// <param name="other">The other verdict.</param>
    public bool Equals(Verdict other) => Outcome == other.Outcome && HasPast == other.HasPast && ReferenceEquals(Detail, other.Detail);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Verdict other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Outcome, Detail);

    /// <summary>Compares two verdicts.</summary>
    /// <param name="left">The first verdict.</param>
    /// <param name="right">The second verdict.</param>
    public static bool operator ==(Verdict left, Verdict right) => left.Equals(right);

    /// <summary>Compares two verdicts.</summary>
    /// <param name="left">The first verdict.</param>
    /// <param name="right">The second verdict.</param>
    public static bool operator !=(Verdict left, Verdict right) => !left.Equals(right);

    /// <summary>Returns the outcome.</summary>
    public override string ToString() => Outcome.ToString();
}
