namespace FinAppCompliance.Domain.Register.Json;

/// <summary>Tells which names an enumeration has in files.</summary>
internal interface IEnumNameConverter
{
    /// <summary>Gets the names, in the order of declaration.</summary>
    IReadOnlyList<string> Names { get; }
}
