using FinAppCompliance.RulePacks.Nfra.Governance;
using FinAppCompliance.RulePacks.Nfra.Lifecycle;
using FinAppCompliance.RulePacks.Nfra.Neighbours;
using FinAppCompliance.RulePacks.Nfra.RiskManagement;
using FinAppCompliance.RulePacks.Nfra.Supervision;
using FinAppCompliance.Rules.Catalog;

namespace FinAppCompliance.RulePacks.Nfra;

/// <summary>Makes the rule packs of this package.</summary>
/// <remarks>The packs are immutable; make them once. Thread-safe.</remarks>
public static class NfraRulePack
{
    /// <summary>Makes the pack of the Notice (金办发〔2024〕99号): its requirements and those that only its Q&amp;A states.</summary>
    public static RulePack CreateNotice() => RulePack.Create(new RulePackHeader
    {
        Id = "nfra-2024-99",
        Version = new(0, 1, 0),
        Title = new("银行业保险业移动应用管理通知", "Notice on mobile applications of banking and insurance"),
        Edition = "2024-09-12",
        EngineAtLeast = new(0, 1, 0),
        EngineBefore = new(1, 0, 0),
        UsesRequirementIds = true,
    }).AddGovernance().AddLifecycle().AddRiskManagement().AddSupervision().Build();

    /// <summary>Makes the pack of the neighbouring duties that the articles lean on, each with its own citation and effective dates.</summary>
    /// <remarks>Rules on citations that nobody verified are in the pack but off by default.</remarks>
    public static RulePack CreateNeighbours() => RulePack.Create(new RulePackHeader
    {
        Id = "cn-neighbours",
        Version = new(0, 1, 0),
        Title = new("相邻义务", "Neighbouring duties"),
        Edition = "2026-11-23",
        EngineAtLeast = new(0, 1, 0),
        EngineBefore = new(1, 0, 0),
        UsesRequirementIds = true,
    }).AddNeighbours().Build();
}
