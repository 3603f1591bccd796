using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Authorization.Policies;

/// <summary>Picks fields: by name, by a level at or above which they lie, or because they authenticate. One match is enough.</summary>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record FieldSelector
{
    /// <summary>Gets the names; unknown picks none by name.</summary>
    public FactList<string> Names { get; init; }

    /// <summary>Gets the data level from which fields are picked; null picks none by it.</summary>
    public DataLevel? FromLevel { get; init; }

    /// <summary>Gets the JR/T 0197 level from which fields are picked; null picks none by it.</summary>
    public int? FromJrtLevel { get; init; }

    /// <summary>Gets the JR/T 0171 class from which fields are picked; null picks none by it.</summary>
    public PersonalFinancialClass? FromPiClass { get; init; }

    /// <summary>Gets whether identity-authentication data is picked.</summary>
    public bool IdentityAuthentication { get; init; }

    /// <summary>Says whether a field is picked.</summary>
    /// <param name="field">The field.</param>
    public bool Matches(DataField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return Names.Contains(field.Name).IsTrue || field.Level <= FromLevel || field.JrtLevel >= FromJrtLevel ||
            field.PiClass <= FromPiClass || (IdentityAuthentication && field.IsIdentityAuthentication);
    }
}
