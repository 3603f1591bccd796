using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Testing.Rules;

/// <summary>One thing that was taken away, and what is known without it.</summary>
/// <param name="Type">The type of the record.</param>
/// <param name="Record">The id of the record; null when the word that the type is complete was taken away.</param>
/// <param name="Property">The property; null when the whole record was taken away.</param>
/// <param name="Poorer">What is still known.</param>
internal readonly record struct HiddenFact(Type Type, string? Record, string? Property, FactSet Poorer)
{
    public override string ToString() =>
        Record is null ? $"completeness of {Type.Name}" : Property is null ? $"{Type.Name} '{Record}'" : $"{Type.Name} '{Record}' {Property}";
}
