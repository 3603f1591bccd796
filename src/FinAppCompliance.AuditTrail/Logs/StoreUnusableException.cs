namespace FinAppCompliance.AuditTrail.Logs;

/// <summary>Says that a store cannot be used as it is set up: nothing was written, and repeating does not help until somebody changes what the message names.</summary>
/// <remarks>Thrown by stores; an append answers <see cref="AppendOutcome.StoreUnusable"/> then.</remarks>
public abstract class StoreUnusableException : Exception
{
    /// <summary>Creates the exception without a message of its own.</summary>
    protected StoreUnusableException()
        : this("the store cannot be used as it is set up")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong and how to put it right.</param>
    protected StoreUnusableException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong and how to put it right.</param>
    /// <param name="innerException">The cause.</param>
    protected StoreUnusableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
