using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Privacy.Purposes;

/// <summary>Another party that receives personal information for one purpose, an SDK in the application included.</summary>
/// <remarks>
/// Members that may be null are statutory content: a notice with a hole in it is refused, not this record. Immutable and
/// thread-safe; equality is by value.
/// </remarks>
public sealed record Recipient
{
    /// <summary>Gets the id of the party, stable over notices: 1 to 64 lower-case letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the legal role; undecided by default, and then a notice is refused.</summary>
    public SdkLegalRole Role { get; init; }

    /// <summary>Gets the name; for an SDK the name of its operator. Null while not stated.</summary>
    public BilingualText? Name { get; init; }

    /// <summary>Gets the contact; null while not stated.</summary>
    public BilingualText? Contact { get; init; }

    /// <summary>Gets the purpose for which the party receives; null while not stated.</summary>
    public BilingualText? Goal { get; init; }

    /// <summary>Gets the manner, such as an interface call or embedded code; null while not stated.</summary>
    public BilingualText? Manner { get; init; }

    /// <summary>Gets the scenario in which it receives; null while not stated.</summary>
    public BilingualText? Scenario { get; init; }

    /// <summary>Gets the codes of the kinds that it receives; unknown while not stated.</summary>
    public FactList<string> Kinds { get; init; }

    /// <summary>Gets the name of the SDK; null when the party receives over another way.</summary>
    public string? Sdk { get; init; }

    /// <summary>Gets the two-letter code of the country where it processes; <c>CN</c> unless set.</summary>
    public string Country { get; init; } = "CN";

    /// <summary>Gets the legal path of the export, such as a filed standard contract; null while not stated, needed abroad only.</summary>
    public BilingualText? ExportPath { get; init; }

    /// <summary>Gets how persons exercise rights against it; null while not stated, needed abroad only.</summary>
    public BilingualText? RightsProcedure { get; init; }

    /// <summary>Gets whether the party processes outside the mainland of China.</summary>
    public bool IsAbroad => !string.Equals(Country, "CN", StringComparison.Ordinal);

    /// <summary>Gets whether providing to it needs a separate consent of its own (PIPL 23, 39).</summary>
    public bool NeedsSeparateConsent => Role is SdkLegalRole.IndependentHandler or SdkLegalRole.Undecided ||
        (IsAbroad && Receives);

    /// <summary>Gets whether the party receives anything at all; an undecided role counts as receiving.</summary>
    internal bool Receives => Role != SdkLegalRole.NoPersonalInformation;
}
