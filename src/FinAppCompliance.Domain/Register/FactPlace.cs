namespace FinAppCompliance.Domain.Register;

/// <summary>Where in which file a fact stands.</summary>
/// <param name="File">The name of the file, as given by the caller.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <remarks>Immutable; equality is by value.</remarks>
public readonly record struct FactPlace(string File, int Line)
{
    /// <summary>Returns file and line, such as <c>bank.json:120</c>.</summary>
    public override string ToString() => $"{File}:{Line}";
}
