namespace FinAppCompliance.Domain.Register;

/// <summary>Says that a register file could not be read, with every error of the file.</summary>
public sealed class RegisterFormatException : Exception
{
    private const int Shown = 3;

    /// <summary>Creates the exception without errors of its own.</summary>
    public RegisterFormatException()
        : this("the register file could not be read")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong and how to mend it.</param>
    public RegisterFormatException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong and how to mend it.</param>
    /// <param name="innerException">The cause.</param>
    public RegisterFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates the exception from the errors of a file; the message shows the first three.</summary>
    /// <param name="errors">The errors.</param>
    public RegisterFormatException(IReadOnlyList<RegisterError> errors)
        : base(Describe(errors)) => Errors = errors;

    /// <summary>Gets the errors in the order of the file; empty when none were given.</summary>
    public IReadOnlyList<RegisterError> Errors { get; } = [];

    private static string Describe(IReadOnlyList<RegisterError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        var rest = errors.Count > Shown ? $" (and {errors.Count - Shown} more)" : string.Empty;
        return $"the register file has {errors.Count} error(s): {string.Join(" | ", errors.Take(Shown))}{rest}";
    }
}
