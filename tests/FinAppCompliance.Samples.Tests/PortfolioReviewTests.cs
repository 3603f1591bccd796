using System.Net;
using System.Text.RegularExpressions;

namespace FinAppCompliance.Samples.Tests;

public sealed class PortfolioReviewTests : SampleTest
{
    // Early in a year no yearly report is overdue yet.
    private const string Start = """{ "format": "finapp-register/2", "asOf": "2025-01-02T12:00:00+08:00" """;

    [Fact]
    public void The_built_in_portfolio_has_findings() =>
        SampleRun.Of("PortfolioReview", "--out", PathOf("out")).Ends(1).Says("weak applications");

    [Fact]
    public void The_chinese_page_and_calendar_hold_no_names_of_code()
    {
        SampleRun.Of("PortfolioReview", "--lang", "zh", "--out", PathOf("out")).Ends(1);
        var page = Regex.Replace(File.ReadAllText(PathOf("out/portfolio.html")), "<style>.*?</style>|<[^>]*>", " ", RegexOptions.Singleline);
        var titles = File.ReadAllText(PathOf("out/report-calendar.ics")).Replace("\r\n ", string.Empty, StringComparison.Ordinal)
            .Split("\r\n").Where(static line => line.StartsWith("SUMMARY:", StringComparison.Ordinal)).Select(static line => line["SUMMARY:".Length..]);

        // Names in quotation marks are names of records.
        Assert.Empty(Words(Regex.Replace(page, "“[^”]*”", " ")).Except(["APP", "QA", "DSM", "BCM", "ISC"]));
        Assert.Empty(titles.SelectMany(Words));
    }

    [Fact]
    public void A_bare_application_is_undetermined() =>
        Review(Start + """, "applications": [{ "id": "app", "name": "手机银行" }] }""").Ends(3);

    [Fact]
    public void An_empty_register_is_undetermined() => Review(Start + " }").Ends(3);

    [Fact]
    public void Bad_input_ends_with_2()
    {
        Review("{").Ends(2);
        SampleRun.Of("PortfolioReview", "--registr", "x").Ends(2).Says("usage");
        SampleRun.Of("PortfolioReview", "--register", PathOf("none.json")).Ends(2).Says("none.json");
        SampleRun.Of("PortfolioReview", "--out", Write("taken", string.Empty)).Ends(2).Says("taken");
    }

    // Words of two letters or more, without ids of rules and of weaknesses.
    private static IEnumerable<string> Words(string text) => Regex.Matches(WebUtility.HtmlDecode(text), "[A-Za-z]{2,}").Select(static match => match.Value).Distinct();

    private SampleRun Review(string register) =>
        SampleRun.Of("PortfolioReview", "--register", Write("r.json", register), "--out", PathOf("out"));
}
