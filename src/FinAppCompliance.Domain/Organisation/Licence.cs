using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.ThirdParties;

namespace FinAppCompliance.Domain.Organisation;

/// <summary>A licence to do financial business, of the institution or of a third party (许可证).</summary>
/// <remarks>Used by N99-04.4, N99-05.2, N99-05.3 and LIC-1. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record Licence : RegisterRecord
{
    /// <summary>Gets the lookup by the third party that the record names in <see cref="ThirdParty"/>.</summary>
    public static RecordLookup<Licence, Ref<ThirdParty>> ByThirdParty { get; } = RecordLookup.By<Licence, Ref<ThirdParty>>(static record => record.ThirdParty);

    /// <summary>Gets the number printed on the licence.</summary>
    public Fact<string> Number { get; init; }

    /// <summary>Gets what sort of licence it is.</summary>
    public Fact<LicenceKind> Kind { get; init; }

    /// <summary>Gets the authority that issued it.</summary>
    public Fact<string> Issuer { get; init; }

    /// <summary>Gets the third party that holds the licence; absent when the institution itself holds it.</summary>
    public Fact<Ref<ThirdParty>> ThirdParty { get; init; }

    /// <summary>Gets the types of business that may be done (业务范围); empty means none.</summary>
    public FactList<BusinessType> BusinessScope { get; init; }

    /// <summary>Gets the six-digit region codes, or CN for the whole country, in which business may be done (地域范围).</summary>
    public FactList<string> Regions { get; init; }

    /// <summary>Gets whether the licence is in force.</summary>
    public Fact<LicenceStatus> Status { get; init; }

    /// <summary>Gets conditions the licence carries, in words; absent for none.</summary>
    public Fact<string> ConditionText { get; init; }

    /// <summary>Gets the first day on which the licence holds; absent means since ever.</summary>
    public Fact<DateOnly> ValidFrom { get; init; }

    /// <summary>Gets the last day, included (最后一日，含当日); absent means without end.</summary>
    public Fact<DateOnly> ValidThrough { get; init; }

    /// <summary>Gets the half-open period in which the licence holds.</summary>
    [JsonIgnore]
    public FactPeriod Validity => FactPeriod.Through(ValidFrom, ValidThrough);
}
