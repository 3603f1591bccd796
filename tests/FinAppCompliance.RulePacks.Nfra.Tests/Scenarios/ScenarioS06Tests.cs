using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Register;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Scenarios;

/// <summary>S-06: a version embeds a kit that nobody judged or analysed.</summary>
public sealed class ScenarioS06Tests
{
    private static readonly AppVersion Version = new() { Id = "v5.2", Application = "app", BuiltOn = Day(2025, 5, 1), ReleasedAt = At(2025, 5, 10), Components = [], Sdks = ["pushx"] };

    private static readonly Sdk PushX = new()
    {
        Id = "pushx",
        Name = "PushX",
        Origin = ComponentOrigin.Commercial,
        Verdict = Fact<ComponentVerdict>.Absent,
        LegalRole = SdkLegalRole.IndependentHandler,
        StartsBeforeConsent = true,
        IsInSharedList = false,
        HasSeparateConsent = false,
    };

    [Fact]
    public void The_missing_analysis_and_the_missing_verdict_are_found() => ScenarioRun
        .Of(At(2025, 5, 20), FactSet.Of([Version, PushX], typeof(SecurityRequirement), typeof(Vulnerability)))
        .Finds("N99-06.7", "v5.2", Severity.High, "pushx")
        .Finds("N99-07.2", "v5.2", Severity.High, "pushx");
}
