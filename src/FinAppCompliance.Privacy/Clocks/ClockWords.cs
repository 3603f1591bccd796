using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Privacy.Clocks;

internal static class ClockWords
{
    public static BilingualText EndUnknown { get; } = new("时限未知", "end unknown");

    public static BilingualText PossibleOnly { get; } = new("（是否适用尚待核实）", "(whether it applies is open)");

    public static BilingualText Of(ClockState state) => Labels.Of(state);
}
