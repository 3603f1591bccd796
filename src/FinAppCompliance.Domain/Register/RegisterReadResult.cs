using System.Diagnostics.CodeAnalysis;

namespace FinAppCompliance.Domain.Register;

/// <summary>What reading a register file gave: the register, or every error of the file.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class RegisterReadResult
{
    internal RegisterReadResult(InstitutionRegister register) => Register = register;

    internal RegisterReadResult(IReadOnlyList<RegisterError> errors) => Errors = errors;

    /// <summary>Gets the register; null when the file has errors.</summary>
    public InstitutionRegister? Register { get; }

    /// <summary>Gets the errors in the order of the file; empty when it has none.</summary>
    public IReadOnlyList<RegisterError> Errors { get; } = [];

    /// <summary>Gets whether there is a register.</summary>
    [MemberNotNullWhen(true, nameof(Register))]
    public bool IsValid => Register is not null;
}
