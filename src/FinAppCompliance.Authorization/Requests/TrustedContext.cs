using FinAppCompliance.Authorization.Policies;

namespace FinAppCompliance.Authorization.Requests;

/// <summary>Joins what a caller states of the circumstances with what the host knows.</summary>
internal static class TrustedContext
{
    public static AttributeSet? Of(AttributeSet? stated, AttributeSet? known, IReadOnlyDictionary<string, AttributeDeclaration>? declared)
    {
        if (stated is null || stated.Values.Count == 0)
        {
            return known ?? stated;
        }

        var kept = stated.Values.Where(pair =>
            (known is null || known.Find(pair.Key).Kind == AttributeKind.None) &&
            declared?.GetValueOrDefault(pair.Key)?.StatedBy != AttributeOrigin.Host);
        return AttributeSet.Of([.. kept.Concat(known?.Values ?? []).Select(static pair => (pair.Key, pair.Value))]);
    }
}
