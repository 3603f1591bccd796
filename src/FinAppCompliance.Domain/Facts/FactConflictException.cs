namespace FinAppCompliance.Domain.Facts;

/// <summary>Says that facts contradict each other: one id for two records, or parents that form a ring.</summary>
public sealed class FactConflictException : Exception
{
    /// <summary>Creates the exception without a message of its own.</summary>
    public FactConflictException()
        : this("the facts contradict each other")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What contradicts what, and how to mend it.</param>
    public FactConflictException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What contradicts what, and how to mend it.</param>
    /// <param name="innerException">The cause.</param>
    public FactConflictException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
