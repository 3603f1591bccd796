using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Rules;

/// <summary>Declares that a rule reads records of one type, and how far from its subject.</summary>
/// <remarks>
/// A rule can read only what it declares; the declarations decide what is evaluated again after a change and fill the
/// "facts used" of the rule's page. Immutable; equality is by type and reach, that of lookups by reference.
/// </remarks>
public sealed record FactNeed
{
    private FactNeed(Type type, bool isAnywhere, RecordLookup? lookup = null)
    {
        Type = type;
        IsAnywhere = isAnywhere;
        Lookup = lookup;
    }

    /// <summary>Gets the type of record.</summary>
    public Type Type { get; }

    /// <summary>Gets whether records of the whole register are read, not only those that share the subject's root.</summary>
    public bool IsAnywhere { get; }

    /// <summary>Gets how the records that name the subject are found; null when the need is not of that kind.</summary>
    public RecordLookup? Lookup { get; }

    /// <summary>Declares reading records that share the subject's root, such as all that belongs to the same application.</summary>
    /// <typeparam name="T">The type of record.</typeparam>
    public static FactNeed Own<T>()
        where T : RegisterRecord => new(typeof(T), isAnywhere: false);

    /// <summary>Declares reading records anywhere in the register.</summary>
    /// <typeparam name="T">The type of record.</typeparam>
    public static FactNeed Anywhere<T>()
        where T : RegisterRecord => new(typeof(T), isAnywhere: true);

    /// <summary>Declares reading records that name the subject or a record that shares its root, such as the drills of an application.</summary>
    /// <typeparam name="T">The type of record.</typeparam>
    /// <typeparam name="TTarget">The type of record that is named.</typeparam>
    /// <param name="lookup">How the records are found.</param>
    public static FactNeed Naming<T, TTarget>(RecordLookup<T, Ref<TTarget>> lookup)
        where T : RegisterRecord
        where TTarget : RegisterRecord
    {
        ArgumentNullException.ThrowIfNull(lookup);
        return new(typeof(T), isAnywhere: false, lookup);
    }

    /// <summary>Returns the name of the record type and the reach.</summary>
    public override string ToString() => IsAnywhere ? $"{Type.Name} (whole register)" : Lookup is null ? Type.Name : $"{Type.Name} (naming the subject)";
}
