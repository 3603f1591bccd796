using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Privacy.Consents;

namespace FinAppCompliance.Privacy.Exports;

internal static class GestureWords
{
    public static BilingualText Of(ConsentEvent occurred)
    {
        var (zh, en) = occurred.Gesture switch
        {
            ConsentGesture.Tick => ("勾选", "tick"),
            ConsentGesture.Button => ("点击按钮", "button"),
            ConsentGesture.Signature => ("签名", "signature"),
            _ => ("未记录动作", "no act recorded"),
        };
        return occurred.Screen is { } screen ? new($"{screen}：{zh}", $"{screen}: {en}") : new(zh, en);
    }
}
