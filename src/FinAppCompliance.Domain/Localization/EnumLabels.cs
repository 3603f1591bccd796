namespace FinAppCompliance.Domain.Localization;

/// <summary>The labels of one enumeration, looked up once.</summary>
internal static class EnumLabels<TEnum>
    where TEnum : struct, Enum
{
    private static readonly IReadOnlyDictionary<string, BilingualText> Known = LabelTables.Of(typeof(TEnum));

    /// <summary>Returns the label of a value; several flags are joined, a value without a label is its own name.</summary>
    public static BilingualText Of(TEnum value)
    {
        var name = Enum.GetName(value) ?? value.ToString();
        return Known.TryGetValue(name, out var label) ? label : LabelText.Join(name.Split(", ").Select(Single));
    }

    private static BilingualText Single(string name) => Known.GetValueOrDefault(name) ?? new(name, name);
}
