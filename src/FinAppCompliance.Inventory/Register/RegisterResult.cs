using System.Collections.Immutable;

namespace FinAppCompliance.Inventory.Register;

/// <summary>The answer of the register: what became of the request, the record as it stands, and the problems.</summary>
/// <remarks>Immutable and thread-safe; compared by reference.</remarks>
public sealed class RegisterResult
{
    private RegisterResult(RegisterStatus status, RegisterEntry? entry, IEnumerable<RegisterProblem> problems)
    {
        Status = status;
        Entry = entry;
        Problems = [.. problems];
    }

    /// <summary>Gets what became of the request.</summary>
    public RegisterStatus Status { get; }

    /// <summary>Gets whether the request is recorded.</summary>
    public bool IsRecorded => Status == RegisterStatus.Recorded;

    /// <summary>Gets the record: after the change when recorded, else as it stands; null when there is none.</summary>
    public RegisterEntry? Entry { get; }

    /// <summary>Gets every reason against the request; empty unless refused.</summary>
    public ImmutableArray<RegisterProblem> Problems { get; }

    internal static RegisterResult Recorded(RegisterEntry? entry) => new(RegisterStatus.Recorded, entry, []);

    internal static RegisterResult Refused(RegisterEntry? entry, IEnumerable<RegisterProblem> problems) => new(RegisterStatus.Refused, entry, problems);

    internal static RegisterResult Conflict(RegisterEntry? entry) => new(RegisterStatus.Conflict, entry, []);

    internal static RegisterResult NotFound() => new(RegisterStatus.NotFound, null, []);
}
