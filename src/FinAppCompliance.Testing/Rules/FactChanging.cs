using System.Reflection;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Testing.Rules;

/// <summary>Gives one known fact at a time another value of its type: the other truth value, the next member, the next day, one more.</summary>
/// <remarks>Uses reflection, so it belongs in tests only. References to other records are left alone.</remarks>
internal static class FactChanging
{
    internal static IEnumerable<(HiddenFact Changed, FactSet Facts)> Each(FactSet facts, IEnumerable<Type>? types = null)
    {
        foreach (var type in (types ?? facts.Types).Distinct())
        {
            foreach (var record in facts.SpanOf(type).ToArray())
            {
                foreach (var property in FactHiding.PropertiesOf(type))
                {
                    if (Changed(record, property) is { } other)
                    {
                        var changed = facts.With([other]);
                        yield return (new(type, record.Id, property.Name, changed), changed);
                    }
                }
            }
        }
    }

    private static RegisterRecord? Changed(RegisterRecord record, PropertyInfo property)
    {
        var fact = property.GetValue(record)!;
        if (property.PropertyType.GetGenericTypeDefinition() != typeof(Fact<>) || !(bool)property.PropertyType.GetProperty(nameof(Fact<int>.HasValue))!.GetValue(fact)!)
        {
            return null;
        }

        var other = Other(property.PropertyType.GetProperty(nameof(Fact<int>.Value))!.GetValue(fact)!);
        return other is null ? null : FactHiding.Copy(record, property, property.PropertyType.GetMethod("op_Implicit")!.Invoke(null, [other])!);
    }

    private static object? Other(object value) => value switch
    {
        bool truth => !truth,
        Enum member => Next(member),
        DateOnly day => day < DateOnly.MaxValue ? day.AddDays(1) : null,
        DateTimeOffset instant => instant.Year < 9999 ? instant.AddMinutes(1) : null,
        int number => number < int.MaxValue ? number + 1 : null,
        long number => number < long.MaxValue ? number + 1 : null,
        decimal number => number + 0.01m,
        string text => text + "x",
        _ => null,
    };

    private static object? Next(Enum member)
    {
        var members = Enum.GetValues(member.GetType());
        var at = Array.IndexOf(members, member);
        return members.Length > 1 ? members.GetValue((at + 1) % members.Length) : null;
    }
}
