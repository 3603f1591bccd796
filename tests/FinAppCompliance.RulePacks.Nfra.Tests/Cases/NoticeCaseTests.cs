namespace FinAppCompliance.RulePacks.Nfra.Tests.Cases;

public sealed class NoticeCaseTests
{
    private static readonly IReadOnlyList<RuleCase> All = [.. LifecycleCases.Book.Cases, .. FilingCases.Book.Cases, .. RiskCases.Book.Cases];

    public static TheoryData<int, string> Indexes() => CaseTrial.Indexes(All);

    [Theory]
    [MemberData(nameof(Indexes))]
    public void The_rule_says_what_the_case_expects_and_nothing_else_when_a_fact_is_hidden(int at, string name) => CaseTrial.Assert(All[at], name);

    [Fact]
    public void Every_rule_here_is_tried_satisfied_failing_and_with_facts_missing() => CaseTrial.AssertAllTried(All.Select(static c => c.Rule).Distinct(), All);
}
