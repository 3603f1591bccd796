using FinAppCompliance.RulePacks.Nfra.Tests.Cases;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Neighbours;

public sealed class NeighbourCaseTests
{
    internal static readonly IReadOnlyList<RuleCase> All = [.. DataCases.Book.Cases, .. PersonalInformationCases.Book.Cases, .. IncidentCases.Book.Cases, .. GradingCases.Book.Cases, .. SupervisionCases.Book.Cases];

    public static TheoryData<int, string> Indexes() => CaseTrial.Indexes(All);

    [Theory]
    [MemberData(nameof(Indexes))]
    public void The_rule_says_what_the_case_expects_and_nothing_else_when_a_fact_is_hidden(int at, string name) => CaseTrial.Assert(All[at], name);
}
