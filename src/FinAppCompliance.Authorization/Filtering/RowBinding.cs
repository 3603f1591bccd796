using System.Linq.Expressions;
using FinAppCompliance.Authorization.Requests;

namespace FinAppCompliance.Authorization.Filtering;

/// <summary>Says where a row keeps the attributes that conditions ask for.</summary>
/// <typeparam name="T">The type of a row.</typeparam>
/// <remarks>An attribute that is not bound cannot be evaluated: no grant that asks for it permits. Immutable and thread-safe.</remarks>
public sealed class RowBinding<T>
{
    private readonly Dictionary<string, BoundAttribute<T>> _attributes;

    private RowBinding(Dictionary<string, BoundAttribute<T>> attributes) => _attributes = attributes;

    /// <summary>Gets the binding without attributes.</summary>
    public static RowBinding<T> Empty { get; } = new([]);

    /// <summary>Returns a binding with a text attribute; null in a row is a missing attribute.</summary>
    /// <param name="attribute">The name of the attribute.</param>
    /// <param name="member">The member of the row, as the LINQ provider understands it.</param>
    public RowBinding<T> Text(string attribute, Expression<Func<T, string?>> member)
    {
        ArgumentNullException.ThrowIfNull(member);
        var get = member.Compile();
        return With(attribute, new(AttributeKind.Text, member, row => get(row)));
    }

    /// <summary>Returns a binding with a number; null in a row is a missing attribute.</summary>
    /// <param name="attribute">The name of the attribute.</param>
    /// <param name="member">The member of the row, as the LINQ provider understands it.</param>
    public RowBinding<T> Number(string attribute, Expression<Func<T, long?>> member)
    {
        ArgumentNullException.ThrowIfNull(member);
        var get = member.Compile();
        return With(attribute, new(AttributeKind.Number, member, row => get(row) is { } value ? value : default(AttributeValue)));
    }

    /// <summary>Returns a binding with a flag; null in a row is a missing attribute.</summary>
    /// <param name="attribute">The name of the attribute.</param>
    /// <param name="member">The member of the row, as the LINQ provider understands it.</param>
    public RowBinding<T> Flag(string attribute, Expression<Func<T, bool?>> member)
    {
        ArgumentNullException.ThrowIfNull(member);
        var get = member.Compile();
        return With(attribute, new(AttributeKind.Flag, member, row => get(row) is { } value ? value : default(AttributeValue)));
    }

    /// <summary>Reads the bound attributes of a row.</summary>
    /// <param name="row">The row.</param>
    public AttributeSet AttributesOf(T row) =>
        AttributeSet.Of([.. _attributes.Select(pair => (pair.Key, pair.Value.Get(row)))]);

    internal BoundAttribute<T>? Find(string attribute) => _attributes.GetValueOrDefault(attribute);

    private RowBinding<T> With(string attribute, BoundAttribute<T> bound)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(attribute);
        return new(new(_attributes, StringComparer.Ordinal) { [attribute] = bound });
    }
}
