using System.Collections.Immutable;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Inventory.Similarity;

namespace FinAppCompliance.Inventory.Portfolio;

/// <summary>Says in what two applications are alike: functions by name; pairs of letters of their names only as a fact.</summary>
internal static class OverlapText
{
    private const int MostFunctions = 6;

    private static readonly Dictionary<string, BilingualText> BusinessTypes = Enum.GetValues<BusinessType>().Select(Labels.Of)
        .ToDictionary(static label => $"#{PlainText.Fold(label.Zh)}", StringComparer.Ordinal);

    /// <summary>Returns the words.</summary>
    /// <param name="features">The shared features.</param>
    internal static BilingualText Of(ImmutableArray<string> features)
    {
        var functions = features.Where(static feature => feature.StartsWith('#'))
            .Select(static feature => BusinessTypes.GetValueOrDefault(feature) ?? new(feature[1..], feature[1..])).ToList();
        var shown = functions.Take(MostFunctions).ToList();
        var more = functions.Count - shown.Count;
        var parts = new List<BilingualText>();
        if (shown.Count > 0)
        {
            parts.Add(new(
                $"相同功能{string.Join("、", shown.Select(static one => one.Zh))}{(more > 0 ? $"等{functions.Count}项" : string.Empty)}",
                $"same functions {string.Join(", ", shown.Select(static one => one.En))}{(more > 0 ? $" and {more} more" : string.Empty)}"));
        }

        if (features.Any(static feature => !feature.StartsWith('#')))
        {
            parts.Add(new("名称相近", "similar names"));
        }

        return parts.Count == 0
            ? new("按已登记的重叠测算", "as measured and recorded")
            : new(string.Join("，", parts.Select(static part => part.Zh)), string.Join(", ", parts.Select(static part => part.En)));
    }
}
