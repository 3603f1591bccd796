namespace FinAppCompliance.Authorization.Requests;

/// <summary>A few named attributes of a row or of the circumstances, such as <c>network</c> or <c>region</c>.</summary>
/// <remarks>Names compare ordinally. Immutable and thread-safe; equality is by content, whatever the order.</remarks>
public sealed class AttributeSet : IEquatable<AttributeSet>
{
    private readonly KeyValuePair<string, AttributeValue>[] _values;

    private AttributeSet(KeyValuePair<string, AttributeValue>[] values) => _values = values;

    /// <summary>Gets the set without attributes.</summary>
    public static AttributeSet Empty { get; } = new([]);

    /// <summary>Gets the attributes, ordered by name.</summary>
    public IReadOnlyList<KeyValuePair<string, AttributeValue>> Values => _values;

    /// <summary>Makes a set.</summary>
    /// <param name="values">Names and values; a value without kind counts as missing.</param>
    /// <exception cref="ArgumentException">A name is blank or occurs twice.</exception>
    public static AttributeSet Of(params ReadOnlySpan<(string Name, AttributeValue Value)> values)
    {
        var pairs = new KeyValuePair<string, AttributeValue>[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(values[i].Name, nameof(values));
            pairs[i] = new(values[i].Name, values[i].Value);
        }

        Array.Sort(pairs, static (a, b) => string.CompareOrdinal(a.Key, b.Key));
        for (var i = 1; i < pairs.Length; i++)
        {
            if (string.Equals(pairs[i].Key, pairs[i - 1].Key, StringComparison.Ordinal))
            {
                throw new ArgumentException($"attribute '{pairs[i].Key}' is given twice", nameof(values));
            }
        }

        return new(pairs);
    }

    /// <summary>Finds an attribute.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The value, or the value without kind when there is none.</returns>
    public AttributeValue Find(string name)
    {
        foreach (ref readonly var pair in _values.AsSpan())
        {
            if (string.Equals(pair.Key, name, StringComparison.Ordinal))
            {
                return pair.Value;
            }
        }

        return default;
    }

    /// <inheritdoc/>
    public bool Equals(AttributeSet? other) => other is not null && _values.AsSpan().SequenceEqual(other._values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AttributeSet);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var pair in _values)
        {
            hash.Add(pair.Key, StringComparer.Ordinal);
            hash.Add(pair.Value);
        }

        return hash.ToHashCode();
    }

    /// <summary>Returns the names only; values may be personal data.</summary>
    public override string ToString() => string.Join(", ", _values.Select(static pair => pair.Key));
}
