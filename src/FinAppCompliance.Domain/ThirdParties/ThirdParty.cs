using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.ThirdParties;

/// <summary>A party outside the institution: partner, vendor, provider of a kit, platform (第三方).</summary>
/// <remarks>Used by N99-04 and N99-14. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record ThirdParty : RegisterRecord
{
    /// <summary>Gets the registered name; never left out.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the unified social credit code; absent for foreign parties.</summary>
    public Fact<string> CreditCode { get; init; }

    /// <summary>Gets what sort of party it is.</summary>
    public Fact<ThirdPartyKind> Kind { get; init; }

    /// <summary>Gets the ISO 3166 code of the country it is established in, such as CN.</summary>
    public Fact<string> Country { get; init; }

    /// <summary>Gets whether it is a related party (关联方) of the institution.</summary>
    public Fact<bool> IsRelatedParty { get; init; }

    /// <summary>Gets the day of admission to the list of partners or vendors; absent when it was not admitted (N99-14.2, CON-14).</summary>
    public Fact<DateOnly> AdmittedOn { get; init; }

    /// <summary>Gets the day of the last evaluation; absent for never.</summary>
    public Fact<DateOnly> LastEvaluatedOn { get; init; }
}
