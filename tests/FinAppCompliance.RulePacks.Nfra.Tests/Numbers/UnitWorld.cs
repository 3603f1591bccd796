using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Profiles;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Numbers;

/// <summary>A head office with two branches, one of them with a sub-branch, and counterfeits that were clarified after eleven hours.</summary>
internal static class UnitWorld
{
    internal static readonly DateTimeOffset AsOf = At(2025, 6, 30);

    internal static readonly RuleSet AllRules = RuleSet.Create(NfraRulePack.CreateNotice(), NfraRulePack.CreateNeighbours());

    internal static readonly OrgUnit[] Units =
    [
        new() { Id = "top", Name = "总行", ParentUnit = Fact<Ref<OrgUnit>>.Absent },
        new() { Id = "chengdu", Name = "成都分行", ParentUnit = new Ref<OrgUnit>("top") },
        new() { Id = "wuhou", Name = "武侯支行", ParentUnit = new Ref<OrgUnit>("chengdu") },
        new() { Id = "beijing", Name = "北京分行", ParentUnit = new Ref<OrgUnit>("top") },
    ];

    internal static MobileApplication App(string id, Fact<Ref<OrgUnit>> managing, Fact<Ref<OrgUnit>> owner) =>
        new() { Id = id, Name = id, ManagingUnit = managing, OwnerUnit = owner };

    internal static CounterfeitCase Clarified(string application, int minutes = 660) => new()
    {
        Id = $"case-{application}",
        Application = new Ref<MobileApplication>(application),
        DetectedAt = At(2025, 6, 1),
        ClarifiedAt = At(2025, 6, 1).AddMinutes(minutes),
        TakedownRequestedAt = Fact<DateTimeOffset>.Absent,
    };

    internal static Profile Layer(string? unit, int hours, string id = "layer") => new()
    {
        Id = id,
        Title = new("分行", "branch"),
        Unit = unit,
        Changes = [new ProfileChange { Rule = "N99-09.6", Parameter = "clarifyWithin", Value = $"{hours} hours", By = "risk", On = new(2025, 1, 1), Why = "risk appetite" }],
    };

    internal static RuleEvaluator Evaluator(params Profile[] layers) => new(ResolvedProfile.Resolve(AllRules, null, new(2025, 6, 30), layers).RuleSet);
}
