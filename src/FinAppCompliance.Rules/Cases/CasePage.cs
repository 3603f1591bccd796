namespace FinAppCompliance.Rules.Cases;

/// <summary>Lines for people, and what they leave out.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class CasePage
{
    /// <summary>Gets the lines; the counts of what is left out stand among them.</summary>
    public required IReadOnlyList<string> Lines { get; init; }

    /// <summary>Gets how many cases are not shown.</summary>
    public required int HiddenCases { get; init; }

    /// <summary>Gets how many findings those cases hold.</summary>
    public required int HiddenFindings { get; init; }

    /// <summary>Gets how many questions are not shown.</summary>
    public required int HiddenQuestions { get; init; }

    /// <summary>Gets how many items of the due list are not shown.</summary>
    public required int HiddenDue { get; init; }
}
