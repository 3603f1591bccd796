namespace FinAppCompliance.Benchmarks.InTurns;

/// <summary>One line of the table: how many times one way takes the time of another, and what an operation of each allocates.</summary>
internal sealed record HeadlineRow(string Figure, string Of, string Against, Spread Ratio, double BytesOf, double BytesAgainst)
{
    public string ToMarkdown() =>
        $"| {Figure} | {Of} | {Against} | "
        + $"{FigureText.Ratio(Ratio.Median)} | {FigureText.Ratio(Ratio.Least)} | {FigureText.Ratio(Ratio.Most)} | {Ratio.Rounds} | "
        + $"{FigureText.Bytes(BytesOf)} : {FigureText.Bytes(BytesAgainst)} |";
}
