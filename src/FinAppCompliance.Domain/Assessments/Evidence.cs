using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Domain.Assessments;

/// <summary>One fact that a verdict rests on: where it stands and what it says.</summary>
/// <param name="Fact">The name of the fact, such as <c>managingUnit</c>.</param>
/// <param name="State">How much was recorded.</param>
/// <param name="Value">The value as text, independent of culture; <c>none</c> or <c>unknown</c> where there is none.</param>
/// <param name="Record">The id of the record that holds the fact; null when it belongs to the subject itself.</param>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record Evidence(string Fact, FactState State, string Value, string? Record = null)
{
    /// <summary>Gets the section of register files that holds the record of the fact, or of the records themselves where a list of records is named; null when it is no register record.</summary>
    public string? Section { get; init; }

    /// <summary>Gets whether a list of records is named and not one fact.</summary>
    public bool IsRecords { get; init; }

    /// <summary>Gets whether the fact only shows that the rule governs the subject; what was found wrong does not lie in it.</summary>
    public bool IsScope { get; init; }

    /// <summary>Returns the fact with its value.</summary>
    public override string ToString() => Record is null ? $"{Fact} = {Value}" : $"{Record}: {Fact} = {Value}";
}
