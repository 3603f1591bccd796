using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Inventory.Lifecycle;

namespace FinAppCompliance.Inventory.Import;

/// <summary>The words that cells may hold, in lower case.</summary>
internal static class CsvWords
{
    public static IReadOnlyDictionary<string, AppForm> Forms { get; } = new Dictionary<string, AppForm>(StringComparer.Ordinal)
    {
        ["app"] = AppForm.App,
        ["移动应用app"] = AppForm.App,
        ["小程序"] = AppForm.MiniProgram,
        ["mini program"] = AppForm.MiniProgram,
        ["公众号"] = AppForm.OfficialAccount,
        ["official account"] = AppForm.OfficialAccount,
        ["快应用"] = AppForm.QuickApp,
        ["quick app"] = AppForm.QuickApp,
        ["其他"] = AppForm.Other,
        ["其他形态应用"] = AppForm.Other,
        ["other"] = AppForm.Other,
    };

    public static IReadOnlyDictionary<string, AppAudience> Audiences { get; } = new Dictionary<string, AppAudience>(StringComparer.Ordinal)
    {
        ["客户"] = AppAudience.Customer,
        ["外部"] = AppAudience.Customer,
        ["customer"] = AppAudience.Customer,
        ["内部"] = AppAudience.Internal,
        ["internal"] = AppAudience.Internal,
        ["内外部"] = AppAudience.Both,
        ["both"] = AppAudience.Both,
    };

    public static IReadOnlyDictionary<string, bool> Answers { get; } = new Dictionary<string, bool>(StringComparer.Ordinal)
    {
        ["是"] = true,
        ["yes"] = true,
        ["否"] = false,
        ["no"] = false,
    };

    public static IReadOnlyDictionary<string, AppState> States { get; } = Enum.GetValues<AppState>()
        .SelectMany(static state => (KeyValuePair<string, AppState>[])[new(Labels.Of(state).Zh, state), new(Labels.Of(state).En, state)])
        .ToDictionary(StringComparer.Ordinal);
}
