using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Authorization.Policies;

/// <summary>Picks subjects; every part that is stated must match, and a part that is unknown matches everybody.</summary>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record SubjectSelector
{
    /// <summary>Gets the selector that matches everybody.</summary>
    public static SubjectSelector Everybody { get; } = new();

    /// <summary>Gets the kinds.</summary>
    public FactList<SubjectKind> Kinds { get; init; }

    /// <summary>Gets the organisations.</summary>
    public FactList<string> Organisations { get; init; }

    /// <summary>Gets the units.</summary>
    public FactList<string> Units { get; init; }

    /// <summary>Gets the roles, of which the subject must hold one.</summary>
    public FactList<string> Roles { get; init; }

    /// <summary>Gets the ids.</summary>
    public FactList<string> Ids { get; init; }

    /// <summary>Says whether a subject is picked.</summary>
    /// <param name="subject">The subject.</param>
    public bool Matches(AccessSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return Allows(Ids, subject.Id) && MatchesWithoutId(subject);
    }

    internal bool MatchesWithoutId(AccessSubject subject) =>
        (Kinds.IsUnknown || Kinds.Contains(subject.Kind).IsTrue) &&
        Allows(Organisations, subject.Organisation) && Allows(Units, subject.Unit) &&
        (Roles.IsUnknown || subject.Roles.Any(role => Roles.Contains(role)).IsTrue);

    private static bool Allows(FactList<string> wanted, string? value) =>
        wanted.IsUnknown || (value is not null && wanted.Contains(value).IsTrue);
}
