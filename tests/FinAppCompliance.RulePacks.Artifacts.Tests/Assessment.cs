using System.Text;
using FinAppCompliance.Artifacts;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Artifacts.Observed;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Testing.Rules;

namespace FinAppCompliance.RulePacks.Artifacts.Tests;

/// <summary>Puts files beside a small register and judges them.</summary>
internal static class Assessment
{
    internal static readonly Type[] Complete = [typeof(PermissionUse), typeof(PersonalInformationElement), typeof(Sdk), typeof(MobileApplication), typeof(AppVersion)];

    internal static readonly MobileApplication Bank = new() { Id = "app", Name = "掌上银行", ServiceTypes = [NecessaryServiceType.MobileBanking] };

    internal static readonly AppVersion Version = new() { Id = "v2", Application = "app", VersionCode = 2, Platform = TargetPlatform.Android };

    internal static List<Finding> Of(string rule, string file, params IEnumerable<RegisterRecord> register) =>
        Of(rule, [("v2", file)], true, register);

    internal static List<Finding> Of(string rule, (string Version, string File)[] files, bool isComplete, IEnumerable<RegisterRecord> register)
    {
        var read = files.Select(file => ((Ref<AppVersion>)file.Version, ArtifactReader.Read(Encoding.UTF8.GetBytes(file.File), "file")));
        var facts = FactSet.From([
            new FactBatch("register", [Bank, Version, .. register], isComplete ? Complete.ToHashSet() : new HashSet<Type>()),
            ObservedRelease.ToBatch(read, isComplete)]);
        var evaluator = new RuleEvaluator([ArtifactRulePack.Create()]);
        var asOf = new DateTimeOffset(2025, 7, 1, 0, 0, 0, TimeSpan.Zero);
        List<Finding> findings = [.. evaluator.Evaluate(facts, asOf).Findings.Where(finding => finding.Rule.Value == "artifacts/" + rule)];
        AssertLabelled(findings);
        foreach (var subject in findings.Select(static finding => finding.Subject.Id).Distinct())
        {
            EvidenceCheck.Assert(facts, poorer => evaluator.Evaluate(poorer, asOf), "artifacts/" + rule, subject);
            HidingCheck.Assert(facts, poorer => evaluator.Evaluate(poorer, asOf).OutcomeOf("artifacts/" + rule, subject), rule);
        }

        return findings;
    }

    /// <summary>Whatever a finding names has words for people.</summary>
    private static void AssertLabelled(IReadOnlyList<Finding> findings)
    {
        Assert.DoesNotContain(findings.SelectMany(static f => f.Evidence).Select(static e => e.Fact), static name => !Labels.HasFact(name));
        Assert.DoesNotContain(findings.SelectMany(static f => f.MissingFacts), static name => !name.Contains(": ", StringComparison.Ordinal) && !Labels.HasFact(name));
        Assert.DoesNotContain(findings.Select(static f => f.Subject.Kind), static kind => Labels.Kind(kind).Zh == kind && kind != "Sdk");
    }

    internal static string Manifest(string children, string application = "", int? target = null) =>
        $"<manifest package='com.x' xmlns:a='http://schemas.android.com/apk/res/android'>{(target is null ? "" : $"<uses-sdk a:targetSdkVersion='{target}'/>")}{children}{(application.Length == 0 ? "" : application)}</manifest>";

    internal static string Permission(string name) => Manifest($"<uses-permission a:name='android.permission.{name}'/>");
}
