using System.Collections.Frozen;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Rules.Gates;

/// <summary>A step in the life of a record, and the requirements that must hold once it is taken.</summary>
/// <remarks>
/// A gate asks "what if it were done now": it assumes the step, judges its rules on the facts as they would then be, and
/// answers open, closed or held. Immutable and thread-safe.
/// </remarks>
public abstract class Gate
{
    private protected Gate(string id, BilingualText title, IReadOnlyList<RuleId> rules)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(rules);
        Id = id;
        Title = title;
        Rules = [.. rules];
    }

    /// <summary>Gets the id, such as <c>release</c>.</summary>
    public string Id { get; }

    /// <summary>Gets the title.</summary>
    public BilingualText Title { get; }

    /// <summary>Gets the rules that must hold.</summary>
    public IReadOnlyList<RuleId> Rules { get; }

    /// <summary>Gets the rules without which the gate may open when a profile excludes them; empty unless <see cref="OpenWithout"/> names some.</summary>
    public IReadOnlySet<RuleId> MayBeExcluded { get; private protected init; } = FrozenSet<RuleId>.Empty;

    internal abstract Type SubjectType { get; }

    internal Func<RegisterRecord, FactSet, IEnumerable<string>> Related { get; private protected init; } = static (_, _) => [];

    /// <summary>Declares a gate.</summary>
    /// <typeparam name="TSubject">The kind of record that takes the step.</typeparam>
    /// <param name="id">The id.</param>
    /// <param name="title">The title.</param>
    /// <param name="assume">Returns the record as it would be after the step, at the instant given.</param>
    /// <param name="rules">The rules that must hold.</param>
    public static Gate For<TSubject>(string id, BilingualText title, Func<TSubject, DateTimeOffset, TSubject> assume, params IReadOnlyList<RuleId> rules)
        where TSubject : RegisterRecord => new Gate<TSubject>(id, title, assume, rules);

    /// <summary>Returns a gate that also looks at records which point to the subject without belonging to it, such as publishing accounts.</summary>
    /// <param name="related">Returns the ids of such records; include those of which it is unknown whether they point to the subject.</param>
    public Gate AlsoAbout(Func<RegisterRecord, FactSet, IEnumerable<string>> related)
    {
        ArgumentNullException.ThrowIfNull(related);
        return With(related, MayBeExcluded);
    }

    /// <summary>Returns a gate that may open although a profile excludes some of its rules; without that it is held, since nobody asked them.</summary>
    /// <param name="rules">Rules of the gate; those named before stay.</param>
    /// <exception cref="ArgumentException">One is no rule of the gate.</exception>
    public Gate OpenWithout(params IReadOnlyCollection<RuleId> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        RuleId[] strange = [.. rules.Except(Rules)];
        return strange.Length == 0
            ? With(Related, MayBeExcluded.Concat(rules).ToFrozenSet())
            : throw new ArgumentException($"the gate '{Id}' does not ask {string.Join(", ", strange.Select(static rule => $"'{rule}'"))}", nameof(rules));
    }

    private protected abstract Gate With(Func<RegisterRecord, FactSet, IEnumerable<string>> related, IReadOnlySet<RuleId> mayBeExcluded);

    internal abstract RegisterRecord Assume(RegisterRecord subject, DateTimeOffset asOf);
}
