using System.Diagnostics.CodeAnalysis;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Domain.Register;

/// <summary>One record of facts: something the institution's register says about an application, a contract, a person and so on.</summary>
/// <remarks>
/// Records are immutable; a change is a new record. Plug-ins may derive records of their own. Identity is
/// <see cref="Id"/>, unique over the whole register; equality is by all members.
/// </remarks>
public abstract record RegisterRecord
{
    /// <summary>Gets the identifier: 1 to 200 characters without blanks or control characters, unique over the register.</summary>
    /// <exception cref="ArgumentException">The id is empty, too long, or holds a blank or a control character.</exception>
    [System.Text.Json.Serialization.JsonPropertyOrder(-1)]
    public required string Id
    {
        get;
        init => field = IsId(value)
            ? value
            : throw new ArgumentException($"'{value}' is no record id; write 1 to 200 characters without blanks or control characters", nameof(Id));
    }

    /// <summary>Gets who recorded the facts; unknown when not stated.</summary>
    public Fact<string> RecordedBy { get; init; }

    /// <summary>Gets when the facts were recorded; unknown when not stated.</summary>
    public Fact<DateTimeOffset> RecordedAt { get; init; }

    /// <summary>Gets the ids of the evidence items that support the facts.</summary>
    public FactList<string> EvidenceIds { get; init; }

    /// <summary>Gets the id of the record this one belongs to, such as the application of a version; null for none.</summary>
    /// <remarks>Chains of parents end at most at one application; they must not form a ring.</remarks>
    [System.Text.Json.Serialization.JsonIgnore]
    public virtual string? ParentId => null;

    /// <summary>Gets whether it is not recorded to which record this one belongs; it may then belong to any.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public virtual bool IsParentUnknown => false;

    /// <summary>Says whether a text can be the id of a record.</summary>
    /// <param name="text">The text; null is no id.</param>
    public static bool IsId([NotNullWhen(true)] string? text)
    {
        if (text is not { Length: >= 1 and <= 200 })
        {
            return false;
        }

        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                return false;
            }
        }

        return true;
    }
}
