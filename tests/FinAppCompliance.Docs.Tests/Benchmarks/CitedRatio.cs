using System.Globalization;
using System.Text.RegularExpressions;

namespace FinAppCompliance.Docs.Tests.Benchmarks;

/// <summary>A number of times that a document states: "4.3 times", "4.3-fold", "4.3x", "4.3 倍", each end of "3 to 4 times".</summary>
internal sealed partial record CitedRatio(double Value, string Line)
{
    public static IReadOnlyList<CitedRatio> In(string text) =>
        [.. text.Split('\n').SelectMany(static line => Pattern().Matches(line)
            .SelectMany(static match => match.Groups["number"].Captures)
            .Select(number => new CitedRatio(Number(number.Value), line.Trim())))];

    private static double Number(string text) => double.Parse(text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<![\w.,])(?<number>\d[\d,]*(?:\.\d+)?)(?:\s*(?:to|and|or|-|–|~|至|到)\s*(?<number>\d[\d,]*(?:\.\d+)?))?"
        + @"(?:\s*(?:times\b|倍)|-?fold\b|[x×](?![\w×]))")]
    private static partial Regex Pattern();
}
