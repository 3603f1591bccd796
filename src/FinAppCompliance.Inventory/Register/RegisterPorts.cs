using FinAppCompliance.Domain.Auditing;

namespace FinAppCompliance.Inventory.Register;

/// <summary>What the register works with.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record RegisterPorts
{
    /// <summary>Gets where records and their history are kept.</summary>
    public required IRegisterStore Store { get; init; }

    /// <summary>Gets the clock.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>Gets the audit trail; null for none.</summary>
    public IAuditRecorder? Recorder { get; init; }

    /// <summary>Gets the tenant under which changes are written to the trail.</summary>
    public string Tenant { get; init; } = "default";
}
