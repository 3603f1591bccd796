using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Privacy.Clocks;

internal static class ClockWords
{
    public static BilingualText EndUnknown { get; } = new("时限未知", "end unknown");

    public static BilingualText PossibleOnly { get; } = new("（是否适用尚待核实）", "(whether it applies is open)");

    public static BilingualText Of(ClockState state) => state switch
    {
        ClockState.Running => new("未到期", "due"),
        ClockState.Met => new("按时完成", "met"),
        ClockState.MetLate => new("逾期完成", "met late"),
        ClockState.Overdue => new("已逾期", "OVERDUE"),
        _ => new("无法判定", "undetermined"),
    };
}
