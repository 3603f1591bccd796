using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Rules.Evaluation;

namespace FinAppCompliance.RulePacks.Artifacts.Tests;

public sealed class ArtifactRulePackTests
{
    [Fact]
    public void Every_rule_has_texts_and_a_verified_citation() =>
        Assert.All(ArtifactRulePack.Create().Rules, rule => Assert.True(rule.MainCitation.IsVerified, rule.ToString()));

    [Fact]
    public void Nothing_is_satisfied_from_nothing() =>
        Assert.Empty(new RuleEvaluator([ArtifactRulePack.Create()]).Evaluate(FactSet.Empty, DateTimeOffset.UnixEpoch).Findings);

    [Fact]
    public void No_rule_fails_on_an_incomplete_register()
    {
        foreach (var rule in ArtifactRulePack.Create().Rules)
        {
            var findings = Assessment.Of(rule.Id.Value["artifacts/".Length..], [("v2", Assessment.Permission("CAMERA")), ("v1", "<plist><dict/></plist>")], false, []);

            Assert.DoesNotContain(findings, finding => finding.Outcome == RuleOutcome.Errored);
        }
    }
}
