namespace FinAppCompliance.Domain.Register.Json;

/// <summary>Tells what a converter of facts holds, so that files can be checked before they are read.</summary>
internal interface IFactConverter
{
    /// <summary>Gets the type of the value or of the list's elements.</summary>
    Type ElementType { get; }

    /// <summary>Gets whether the fact is a list.</summary>
    bool IsList { get; }

    /// <summary>Says whether a fact is unknown.</summary>
    /// <param name="fact">A fact of the converter's own type.</param>
    bool IsUnknown(object? fact);
}
