using System.Text;
using FinAppCompliance.Artifacts;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Artifacts.Gates;
using FinAppCompliance.RulePacks.Artifacts.Observed;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Gates;

namespace FinAppCompliance.RulePacks.Artifacts.Tests;

public sealed class ArtifactGateTests
{
    private const string Sound =
        "<application a:allowBackup='false' a:debuggable='false' a:testOnly='false' a:usesCleartextTraffic='false'/>";

    private const StringComparison Exactly = StringComparison.Ordinal;

    [Fact]
    public void The_gate_asks_every_rule_of_the_pack() =>
        Assert.Equal(ArtifactRulePack.Create().Rules.Select(static rule => rule.Id), ArtifactGates.Release.Rules);

    [Fact]
    public void It_opens_on_sound_files_that_are_all_there_are() =>
        Assert.Equal(GateState.Open, Decide(Assessment.Manifest("", Sound, 34), true).State);

    [Fact]
    public void It_closes_on_a_breach() =>
        Assert.Equal(GateState.Closed, Decide(Assessment.Manifest("", Sound.Replace("Traffic='false'", "Traffic='true'", Exactly), 34), true).State);

    [Fact]
    public void It_is_held_by_what_the_files_do_not_say() => Assert.Equal(GateState.Held, Decide(Assessment.Manifest(""), true).State);

    [Fact]
    public void It_is_held_while_files_or_declarations_may_be_missing() =>
        Assert.Equal(
            ["ObservedUse", "PermissionUse", "versions"],
            Decide(Assessment.Manifest("", Sound, 34), false).MissingFacts.Order(StringComparer.Ordinal));

    [Fact]
    public void It_is_held_without_any_file() => Assert.Equal(GateState.Held, Decide(null, false).State);

    [Fact]
    public void Files_of_another_version_do_not_concern_it()
    {
        var other = new AppVersion { Id = "v1", Application = "app", VersionCode = 1, Platform = TargetPlatform.Android };

        var decision = Decide(Assessment.Manifest("", Sound, 34), true, other, ("v1", Assessment.Manifest("", Sound, 14)));

        Assert.Equal(GateState.Open, decision.State);
    }

    private static GateDecision Decide(
        string? file, bool areAllFiles, AppVersion? other = null, params (string Version, string File)[] more)
    {
        var files = (file is null ? more : [("v2", file), .. more])
            .Select(static one => ((Ref<AppVersion>)one.Item1, ArtifactReader.Read(Encoding.UTF8.GetBytes(one.Item2), "file")));
        RegisterRecord[] records = other is null ? [Assessment.Bank, Assessment.Version] : [Assessment.Bank, Assessment.Version, other];
        var register = new FactBatch("register", records, areAllFiles ? Assessment.Complete.ToHashSet() : new HashSet<Type>());
        var facts = FactSet.From([register, ObservedRelease.ToBatch(files, areAllFiles)]);
        var evaluator = new RuleEvaluator([ArtifactRulePack.Create()]);
        var run = evaluator.Evaluate(facts, new DateTimeOffset(2025, 7, 1, 0, 0, 0, TimeSpan.Zero));
        return new GateKeeper(evaluator).Decide(ArtifactGates.Release, run, "v2");
    }
}
