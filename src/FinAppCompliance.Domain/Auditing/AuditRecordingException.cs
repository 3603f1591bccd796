namespace FinAppCompliance.Domain.Auditing;

/// <summary>Says that an entry which must be recorded could not be; the operation behind it has failed.</summary>
public sealed class AuditRecordingException : Exception
{
    /// <summary>Creates the exception without a message of its own.</summary>
    public AuditRecordingException()
        : this("the audit entry could not be recorded")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What failed and how to mend it.</param>
    public AuditRecordingException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What failed and how to mend it.</param>
    /// <param name="innerException">The cause.</param>
    public AuditRecordingException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
