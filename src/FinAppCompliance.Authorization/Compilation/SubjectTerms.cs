using FinAppCompliance.Authorization.Policies;

namespace FinAppCompliance.Authorization.Compilation;

/// <summary>What subjects have in common apart from their ids; most subjects share theirs with many others.</summary>
internal sealed class SubjectTerms(AccessSubject declared, int[] roles, NumberSet prohibitions)
{
    /// <summary>Gets the subject as declared, without id.</summary>
    public AccessSubject Declared { get; } = declared;

    /// <summary>Gets the grantee numbers of the roles held, in ordinal order of their names.</summary>
    public int[] Roles { get; } = roles;

    public NumberSet Prohibitions { get; } = prohibitions;

    public long From { get; } = declared.From?.UtcTicks ?? long.MinValue;

    public long Until { get; } = declared.Until?.UtcTicks ?? long.MaxValue;

    public bool IsSuspended => Declared.IsSuspended;
}
