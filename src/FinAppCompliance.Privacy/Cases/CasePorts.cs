using FinAppCompliance.Domain.Auditing;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Privacy.Clocks;

namespace FinAppCompliance.Privacy.Cases;

/// <summary>What the registers of cases work with, apart from their stores.</summary>
/// <remarks>Immutable.</remarks>
public sealed record CasePorts
{
    /// <summary>Gets the clock.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>Gets the time limits; those with the documented defaults unless set.</summary>
    public ClockTable Rules { get; init; } = new();

    /// <summary>Gets the working calendar; the built-in one of mainland China unless set.</summary>
    public IWorkingCalendar Calendar { get; init; } = ChineseWorkingCalendar.BuiltIn;

    /// <summary>Gets the audit trail; null records none.</summary>
    public IAuditRecorder? Audit { get; init; }

    /// <summary>Gets the tenant under which steps are recorded in the audit trail; <c>default</c> unless set.</summary>
    public string Tenant { get; init; } = "default";
}
