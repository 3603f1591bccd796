using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Inventory.Lifecycle;

/// <summary>The names of states for a reader.</summary>
internal static class StateNames
{
    public static BilingualText Of(AppState state) => state switch
    {
        AppState.Proposed => new("提出", "proposed"),
        AppState.Admitted => new("已准入", "admitted"),
        AppState.Rejected => new("不予准入", "rejected"),
        AppState.InDesign => new("设计中", "in design"),
        AppState.InDevelopment => new("开发中", "in development"),
        AppState.InTest => new("测试中", "in test"),
        AppState.ReadyForRelease => new("待发布", "ready for release"),
        AppState.Released => new("已发布", "released"),
        AppState.Running => new("运行中", "running"),
        AppState.Restricted => new("受限运行", "restricted"),
        AppState.Integrating => new("整合中", "integrating"),
        AppState.Terminating => new("终止中", "terminating"),
        AppState.Terminated => new("已终止", "terminated"),
        AppState.Archived => new("已归档", "archived"),
        _ => new("未知", "unknown"),
    };
}
