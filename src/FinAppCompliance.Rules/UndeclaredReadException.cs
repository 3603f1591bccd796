namespace FinAppCompliance.Rules;

/// <summary>Says that a rule read facts which its descriptor does not declare; a mistake of the rule's author.</summary>
public sealed class UndeclaredReadException : Exception
{
    /// <summary>Creates the exception without a message of its own.</summary>
    public UndeclaredReadException()
        : this("the rule reads facts that it does not declare")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was read and how to declare it.</param>
    public UndeclaredReadException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was read and how to declare it.</param>
    /// <param name="innerException">The cause.</param>
    public UndeclaredReadException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
