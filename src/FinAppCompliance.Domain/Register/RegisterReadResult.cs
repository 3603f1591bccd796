using System.Diagnostics.CodeAnalysis;

namespace FinAppCompliance.Domain.Register;

/// <summary>What reading a register file gave: the register, or every error of the file; and warnings with either.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class RegisterReadResult
{
    internal RegisterReadResult(InstitutionRegister register, IReadOnlyList<RegisterWarning> warnings) => (Register, Warnings) = (register, warnings);

    internal RegisterReadResult(IReadOnlyList<RegisterError> errors, IReadOnlyList<RegisterWarning> warnings) => (Errors, Warnings) = (errors, warnings);

    /// <summary>Gets the register; null when the file has errors.</summary>
    public InstitutionRegister? Register { get; }

    /// <summary>Gets the errors in the order of the file; empty when it has none.</summary>
    public IReadOnlyList<RegisterError> Errors { get; } = [];

    /// <summary>Gets what can be read and is hardly meant, with or without errors beside it; empty when nothing was found.</summary>
    /// <remarks>At most <see cref="RegisterFormat.MaximumWarnings"/> and one that counts the rest. Warnings never change what is read.</remarks>
    public IReadOnlyList<RegisterWarning> Warnings { get; }

    /// <summary>Gets whether there is a register.</summary>
    [MemberNotNullWhen(true, nameof(Register))]
    public bool IsValid => Register is not null;
}
