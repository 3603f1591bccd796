using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Cases;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Profiles;
using FinAppCompliance.Rules.Waivers;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Frozen;

/// <summary>The register of the sample bank as of version 0.1.0, converted to the current format, judged by both packs; it is never changed.</summary>
internal static class FrozenRegister
{
    internal static byte[] Utf8 { get; } = RegisterConversion.FromVersion1(Bytes("register"));

    internal static InstitutionRegister Register { get; } = RegisterReader.Load(Utf8);

    internal static RuleEvaluator Evaluator { get; } = new(ResolvedProfile.Resolve(
        RuleSet.Create(NfraRulePack.CreateNotice(), NfraRulePack.CreateNeighbours()), InstitutionKind.JointStockBank, ProfileReader.Read(System.Text.Encoding.UTF8.GetString(Bytes("profile")))).RuleSet);

    internal static DateTimeOffset AsOf => Register.AsOf!.Value;

    internal static AssessmentRun Run { get; } = Judge(Register);

    internal static AssessmentRun Judge(InstitutionRegister register) => Evaluator.Evaluate(FactSet.From([register.ToBatch()]), AsOf);

    internal static WaiverBook Waivers()
    {
        var policy = new WaiverPolicyOptions();
        policy.Approvers["首席合规官"] = Severity.High;
        return WaiverBook.Load(Evaluator.RuleSet, WaiverReader.Read(System.Text.Encoding.UTF8.GetString(Bytes("waivers"))), policy);
    }

    internal static CaseBook Book(bool withLines = false)
    {
        var options = new CaseOptions { Overlay = new StandingOverlay(Waivers().Resolve(Run)) };
        if (withLines)
        {
            options.Places.Add(RegisterPlaces.Of(Utf8, "yunling-bank.register.json"));
        }

        return CaseBook.Of(Run, options);
    }

    private static byte[] Bytes(string part)
    {
        var assembly = typeof(FrozenRegister).Assembly;
        using var stream = assembly.GetManifestResourceStream(assembly.GetManifestResourceNames().Single(name => name.EndsWith($"yunling-bank-0.1.0.{part}.json", StringComparison.Ordinal)))!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
