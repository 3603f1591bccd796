using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Privacy.Consents;

namespace FinAppCompliance.Privacy.Exports;

internal static class GestureWords
{
    public static BilingualText Of(ConsentEvent occurred)
    {
        var act = Labels.Of(occurred.Gesture);
        return occurred.Screen is { } screen ? new($"{screen}：{act.Zh}", $"{screen}: {act.En}") : act;
    }
}
