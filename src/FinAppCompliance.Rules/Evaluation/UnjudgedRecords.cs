namespace FinAppCompliance.Rules.Evaluation;

/// <summary>One kind of records that was entered and that no rule judged.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class UnjudgedRecords
{
    internal UnjudgedRecords(string kind, int count, IReadOnlyList<string> ids) => (Kind, Count, Ids) = (kind, count, ids);

    /// <summary>Gets the name of the section in register files, such as <c>productRisks</c>; the name of the type for records outside the format.</summary>
    public string Kind { get; }

    /// <summary>Gets how many there are.</summary>
    public int Count { get; }

    /// <summary>Gets the ids of the first ones, at most <see cref="UnjudgedFacts.MaximumIds"/>.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>Returns kind and count, for logs.</summary>
    public override string ToString() => $"{Kind}: {Count}";
}
