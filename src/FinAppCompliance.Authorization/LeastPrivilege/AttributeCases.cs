using FinAppCompliance.Authorization.Compilation;
using FinAppCompliance.Authorization.Requests;

namespace FinAppCompliance.Authorization.LeastPrivilege;

/// <summary>Every combination of attribute values that some condition can tell apart: the values named, and one that is none of them.</summary>
internal sealed class AttributeCases
{
    private readonly List<(bool IsOnRow, string Name, AttributeValue[] Values)> _attributes;

    public AttributeCases(IEnumerable<CompiledCondition> conditions, string subject, SubjectTerms terms)
    {
        _attributes = [.. conditions
            .GroupBy(static condition => (condition.IsOnRow, condition.Declared.Attribute, condition.Kind))
            .OrderBy(static group => group.Key.Attribute, StringComparer.Ordinal)
            .Select(group => (group.Key.IsOnRow, group.Key.Attribute, ValuesOf(group, group.Key.Kind, subject, terms)))];
    }

    public long Count => _attributes.Aggregate(1L, static (count, attribute) => Math.Min(count * attribute.Values.Length, int.MaxValue));

    public IEnumerable<(AttributeSet Context, AttributeSet Row)> All()
    {
        for (var number = 0L; number < Count; number++)
        {
            var rest = number;
            var chosen = new List<(bool IsOnRow, string Name, AttributeValue Value)>();
            foreach (var (isOnRow, name, values) in _attributes)
            {
                chosen.Add((isOnRow, name, values[rest % values.Length]));
                rest /= values.Length;
            }

            yield return (SetOf(chosen, isOnRow: false), SetOf(chosen, isOnRow: true));
        }
    }

    private static AttributeSet SetOf(List<(bool IsOnRow, string Name, AttributeValue Value)> chosen, bool isOnRow) =>
        AttributeSet.Of([.. chosen.Where(one => one.IsOnRow == isOnRow).Select(static one => (one.Name, one.Value))]);

    private static AttributeValue[] ValuesOf(IEnumerable<CompiledCondition> conditions, AttributeKind kind, string subject, SubjectTerms terms)
    {
        if (kind == AttributeKind.Flag)
        {
            return [true, false];
        }

        var named = new HashSet<AttributeValue>();
        foreach (var condition in conditions)
        {
            named.UnionWith(condition.Values.ToArray());
            if (kind == AttributeKind.Text && condition.Values.Length == 0 && condition.SubjectValue(subject, terms) is { } value)
            {
                named.Add(value);
            }
        }

        return [.. named, FreshValue(named, kind)];
    }

    private static AttributeValue FreshValue(HashSet<AttributeValue> named, AttributeKind kind)
    {
        var number = 0L;
        AttributeValue fresh;
        do
        {
            fresh = kind == AttributeKind.Number ? number : $"other-{number}";
            number++;
        }
        while (named.Contains(fresh));
        return fresh;
    }
}
