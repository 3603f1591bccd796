namespace FinAppCompliance.AuditTrail.Logs;

/// <summary>Says that a log contradicts what was published about it, so that nothing was signed or read.</summary>
public sealed class LogIntegrityException : Exception
{
    /// <summary>Creates the exception without a message of its own.</summary>
    public LogIntegrityException()
        : this("the log contradicts what was published about it")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What does not fit and where.</param>
    public LogIntegrityException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What does not fit and where.</param>
    /// <param name="innerException">The cause.</param>
    public LogIntegrityException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Gets what an append to the log is answered with from now on; <see cref="AppendOutcome.Tampered"/> unless the log is only too short.</summary>
    public AppendOutcome Outcome { get; init; } = AppendOutcome.Tampered;
}
