namespace FinAppCompliance.Authorization.Policies;

/// <summary>Says that a policy did not load, with every problem found.</summary>
public sealed class AccessPolicyException : Exception
{
    private const int ShownInMessage = 10;

    /// <summary>Creates the exception without problems.</summary>
    public AccessPolicyException()
        : this("the access policy did not load")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What failed.</param>
    public AccessPolicyException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What failed.</param>
    /// <param name="innerException">The cause.</param>
    public AccessPolicyException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates the exception from problems.</summary>
    /// <param name="version">The version of the policy.</param>
    /// <param name="problems">The problems; at least one.</param>
    public AccessPolicyException(string version, IReadOnlyList<PolicyProblem> problems)
        : base(Describe(version, problems)) => Problems = problems;

    /// <summary>Gets every problem found, in the order of the policy.</summary>
    public IReadOnlyList<PolicyProblem> Problems { get; } = [];

    private static string Describe(string version, IReadOnlyList<PolicyProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var shown = string.Join("; ", problems.Take(ShownInMessage));
        var more = problems.Count > ShownInMessage ? $"; and {problems.Count - ShownInMessage} more" : string.Empty;
        return $"access policy '{version}' has {problems.Count} problems: {shown}{more}";
    }
}
