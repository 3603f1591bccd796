namespace FinAppCompliance.Rules.Evaluation;

/// <summary>One member that was entered and that no rule read.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class UnjudgedMember
{
    internal UnjudgedMember(string kind, string member, int count, IReadOnlyList<string> ids) => (Kind, Member, Count, Ids) = (kind, member, count, ids);

    /// <summary>Gets the name of the section in register files, such as <c>incidents</c>.</summary>
    public string Kind { get; }

    /// <summary>Gets the name of the member in register files, such as <c>directLoss</c>.</summary>
    public string Member { get; }

    /// <summary>Gets in how many records it is entered.</summary>
    public int Count { get; }

    /// <summary>Gets the ids of the first ones, at most <see cref="UnjudgedFacts.MaximumIds"/>.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>Returns kind, member and count, for logs.</summary>
    public override string ToString() => $"{Kind}.{Member}: {Count}";
}
