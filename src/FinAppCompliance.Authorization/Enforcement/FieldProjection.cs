namespace FinAppCompliance.Authorization.Enforcement;

/// <summary>Says where an object keeps the fields of an asset, as text.</summary>
/// <typeparam name="T">The type of the object.</typeparam>
/// <remarks>A field that is not named is never shown. Immutable and thread-safe.</remarks>
public sealed class FieldProjection<T>
{
    private readonly KeyValuePair<string, Func<T, string?>>[] _fields;

    private FieldProjection(KeyValuePair<string, Func<T, string?>>[] fields) => _fields = fields;

    /// <summary>Gets the projection without fields.</summary>
    public static FieldProjection<T> Empty { get; } = new([]);

    internal ReadOnlySpan<KeyValuePair<string, Func<T, string?>>> Fields => _fields;

    /// <summary>Returns the projection with one more field.</summary>
    /// <param name="name">The name of the field, as the asset declares it.</param>
    /// <param name="get">Reads it; null is an empty field.</param>
    public FieldProjection<T> Field(string name, Func<T, string?> get)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(get);
        return new([.. _fields, new(name, get)]);
    }
}
