using System.Reflection;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Testing.Rules;

/// <summary>Takes away one fact at a time: a member of a record, a whole record, or the word that a type is complete.</summary>
/// <remarks>Uses reflection, so it belongs in tests only.</remarks>
public static class FactHiding
{
    private static readonly Dictionary<Type, PropertyInfo[]> Hideable = [];
    private static readonly Lock Gate = new();

    /// <summary>Returns every fact set that knows exactly one thing less, with the name of what is hidden.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="types">The types to hide from; null for all.</param>
    public static IEnumerable<(string Hidden, FactSet Facts)> Each(FactSet facts, IEnumerable<Type>? types = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return EachFact(facts, types).Select(static hidden => (hidden.ToString(), hidden.Poorer));
    }

    internal static IEnumerable<HiddenFact> EachFact(FactSet facts, IEnumerable<Type>? types = null) =>
        (types ?? facts.Types).Distinct().SelectMany(type => EachOf(facts, type));

    private static IEnumerable<HiddenFact> EachOf(FactSet facts, Type type)
    {
        if (facts.IsComplete(type) || facts.ApplicationsCompleteFor(type).Count > 0)
        {
            yield return new(type, null, null, facts.Declare(type, isComplete: false));
        }

        foreach (var record in facts.SpanOf(type).ToArray())
        {
            yield return new(type, record.Id, null, facts.With([], record.Id).Declare(type, isComplete: false));
            foreach (var property in PropertiesOf(type))
            {
                if (WithoutFact(record, property) is { } poorer)
                {
                    yield return new(type, record.Id, property.Name, facts.With([poorer]));
                }
            }
        }
    }

    internal static PropertyInfo[] PropertiesOf(Type type)
    {
        lock (Gate)
        {
            if (!Hideable.TryGetValue(type, out var properties))
            {
                Hideable[type] = properties = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                    .Where(static p => p.CanWrite && p.PropertyType.IsGenericType && p.DeclaringType != typeof(RegisterRecord))
                    .Where(static p => p.PropertyType.GetGenericTypeDefinition() is var g && (g == typeof(Fact<>) || g == typeof(FactList<>)))
                    .OrderBy(static p => p.Name, StringComparer.Ordinal)];
            }

            return properties;
        }
    }

    private static RegisterRecord? WithoutFact(RegisterRecord record, PropertyInfo property)
    {
        var unknown = Activator.CreateInstance(property.PropertyType);
        if (Equals(property.GetValue(record), unknown))
        {
            return null;
        }

        return Copy(record, property, unknown!);
    }

    /// <summary>Copies a record with another value of one fact; null when the record refuses the value.</summary>
    internal static RegisterRecord? Copy(RegisterRecord record, PropertyInfo property, object value)
    {
        var copy = (RegisterRecord)record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
        try
        {
            property.SetValue(copy, value);
            return copy;
        }
        catch (TargetInvocationException refused) when (refused.InnerException is ArgumentException)
        {
            return null;
        }
    }
}
