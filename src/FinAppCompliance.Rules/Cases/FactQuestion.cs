using FinAppCompliance.Domain.Assessments;

namespace FinAppCompliance.Rules.Cases;

/// <summary>One thing to enter into the register, asked once for all records concerned (待补事实).</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class FactQuestion
{
    /// <summary>Gets what is missing.</summary>
    public required MissingFactKind Kind { get; init; }

    /// <summary>Gets the section of register files; the name that the rule uses when registers have no place for it.</summary>
    public required string Section { get; init; }

    /// <summary>Gets the member; null when whole records are missing.</summary>
    public string? Member { get; init; }

    /// <summary>Gets the name of what the record must tell, for <see cref="MissingFactKind.Record"/>; null otherwise.</summary>
    public string? Tells { get; init; }

    /// <summary>Gets whether the register has a place for the answer.</summary>
    public required bool IsAddressed { get; init; }

    /// <summary>Gets how many conclusions lack this fact; an answer settles those that lack nothing else.</summary>
    public required int Conclusions { get; init; }

    /// <summary>Gets how many conclusions lack nothing else.</summary>
    public required int SettlesAlone { get; init; }

    /// <summary>Gets the rules that ask, by id.</summary>
    public required IReadOnlyList<RuleId> Rules { get; init; }

    /// <summary>Gets the ids of the records that lack the member, or for which a certain record is missing, in ordinal order; empty when it is not known whether there are records.</summary>
    public required IReadOnlyList<string> Records { get; init; }

    /// <summary>Gets the ids of the applications concerned, in ordinal order; empty when it is asked for no application.</summary>
    public required IReadOnlyList<string> Applications { get; init; }

    /// <summary>Gets the ids of the units that answer for those applications, in ordinal order; empty when the register does not say.</summary>
    public required IReadOnlyList<string> Units { get; init; }

    /// <summary>Returns section, member and count, for logs.</summary>
    public override string ToString() => $"{Kind} {Section}{(Member is null ? string.Empty : "." + Member)}: {Conclusions}";
}
