using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Rules;

/// <summary>Declares that a rule reads records of one type, and how far from its subject.</summary>
/// <remarks>
/// A rule can read only what it declares; the declarations decide what is evaluated again after a change and fill the
/// "facts used" of the rule's page. Immutable; equality is by type and reach.
/// </remarks>
public sealed record FactNeed
{
    private FactNeed(Type type, bool isAnywhere)
    {
        Type = type;
        IsAnywhere = isAnywhere;
    }

    /// <summary>Gets the type of record.</summary>
    public Type Type { get; }

    /// <summary>Gets whether records of the whole register are read, not only those that share the subject's root.</summary>
    public bool IsAnywhere { get; }

    /// <summary>Declares reading records that share the subject's root, such as all that belongs to the same application.</summary>
    /// <typeparam name="T">The type of record.</typeparam>
    public static FactNeed Own<T>()
        where T : RegisterRecord => new(typeof(T), isAnywhere: false);

    /// <summary>Declares reading records anywhere in the register.</summary>
    /// <typeparam name="T">The type of record.</typeparam>
    public static FactNeed Anywhere<T>()
        where T : RegisterRecord => new(typeof(T), isAnywhere: true);

    /// <summary>Returns the name of the record type.</summary>
    public override string ToString() => IsAnywhere ? $"{Type.Name} (whole register)" : Type.Name;
}
