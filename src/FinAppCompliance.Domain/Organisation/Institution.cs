using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Organisation;

/// <summary>The supervised institution to which the register belongs (金融机构).</summary>
/// <remarks>Used by N99-00.1, PIA-AUD-4, PIA-AUD-12, NDR-28 and CIR-4a. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record Institution : RegisterRecord
{
    /// <summary>Gets the registered name, in Chinese as on the licence; never left out.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the unified social credit code (统一社会信用代码), 18 characters; compared with the holder of publishing accounts for N99-08.5.</summary>
    public Fact<string> CreditCode { get; init; }

    /// <summary>Gets the kind of institution, which decides whether the Notice and its neighbours apply.</summary>
    public Fact<InstitutionKind> Kind { get; init; }

    /// <summary>Gets the six-digit GB/T 2260 code of the head office's region.</summary>
    public Fact<string> HeadOfficeRegion { get; init; }

    /// <summary>Gets the regulator's bureau or dispatched agency (派出机构) that supervises the institution and receives its reports.</summary>
    public Fact<string> SupervisingAgency { get; init; }

    /// <summary>Gets whether the institution operates critical information infrastructure (关键信息基础设施); shortens the first report of CIR-4a to one hour.</summary>
    public Fact<bool> IsCriticalInfrastructureOperator { get; init; }

    /// <summary>Gets the number of natural persons whose personal information is processed; thresholds of 1 and 10 million count for PIA-AUD-4, PIA-AUD-12 and NDR-28.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and negative.</exception>
    public Fact<long> PersonsProcessed
    {
        get;
        init => field = FactBounds.NotNegative(value);
    }

    /// <summary>Gets the number of persons whose sensitive personal information is processed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and negative.</exception>
    public Fact<long> SensitivePersonsProcessed
    {
        get;
        init => field = FactBounds.NotNegative(value);
    }

    /// <summary>Gets the day on which the persons were counted.</summary>
    public Fact<DateOnly> PersonsCountedOn { get; init; }

    /// <summary>Gets the day on which one million persons was reached; starts the 30 working days of PIA-AUD-R. Absent means never reached.</summary>
    public Fact<DateOnly> PersonsThresholdReachedOn { get; init; }

    /// <summary>Gets the name of the parent institution; absent for none.</summary>
    public Fact<string> ParentInstitution { get; init; }

    /// <summary>Gets whether an insurer meets the solvency and rating conditions of TRC-7 for regions without a branch; absent for other institutions.</summary>
    public Fact<bool> MotorSolvencyQualified { get; init; }
}
