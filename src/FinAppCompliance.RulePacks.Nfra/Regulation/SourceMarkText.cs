using FinAppCompliance.Domain.Regulation;

namespace FinAppCompliance.RulePacks.Nfra.Regulation;

/// <summary>Reads source marks as the catalogue writes them: <c>F+Q</c>, <c>S:30</c>, <c>B</c>.</summary>
internal static class SourceMarkText
{
    internal static SourceMarks Parse(string text) =>
        text.Split('+').Aggregate(SourceMarks.None, static (marks, part) => marks | One(part));

    private static SourceMarks One(string part) => part switch
    {
        "Q" => SourceMarks.OfficialQuestions,
        "F" => SourceMarks.FullText,
        "B" => SourceMarks.Unverified,
        "I" => SourceMarks.Inference,
        _ when part.StartsWith("S:", StringComparison.Ordinal) => SourceMarks.OtherSource,
        _ => throw new FormatException($"'{part}' is no source mark; write Q, F, B, I or S:n"),
    };
}
