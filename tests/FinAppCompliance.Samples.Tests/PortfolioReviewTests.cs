namespace FinAppCompliance.Samples.Tests;

public sealed class PortfolioReviewTests : SampleTest
{
    // Early in a year no yearly report is overdue yet.
    private const string Start = """{ "format": "finapp-register/1", "asOf": "2025-01-02T12:00:00+08:00" """;

    [Fact]
    public void The_built_in_portfolio_has_findings() =>
        SampleRun.Of("PortfolioReview", "--out", PathOf("out")).Ends(1).Says("weak applications");

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

    private SampleRun Review(string register) =>
        SampleRun.Of("PortfolioReview", "--register", Write("r.json", register), "--out", PathOf("out"));
}
