namespace FinAppCompliance.Rules.Cases;

/// <summary>How much a page of cases shows; what is left out is counted on the page.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record CaseTextOptions
{
    /// <summary>The most lines that one case or group of cases takes.</summary>
    public const int LinesOfCase = 6;

    /// <summary>Gets how many cases or groups a page shows; all unless set. Not negative.</summary>
    public int MostCases { get; init; } = int.MaxValue;

    /// <summary>Gets how many questions a page shows; all unless set. Not negative.</summary>
    public int MostQuestions { get; init; } = int.MaxValue;

    /// <summary>Gets how many items of the due list a page shows; all unless set. Not negative.</summary>
    public int MostDue { get; init; } = int.MaxValue;

    /// <summary>Gets how many names a line shows before it counts the rest; 6 unless set. At least 1.</summary>
    public int MostNames { get; init; } = 6;

    /// <summary>Gets how many facts a case shows before it counts the rest; 6 unless set. At least 1.</summary>
    public int MostFacts { get; init; } = 6;
}
