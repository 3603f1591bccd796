namespace FinAppCompliance.Privacy.Consents;

/// <summary>Says that an answer to a prompt was not recorded; nothing was permitted by it.</summary>
public sealed class PromptRefusedException : Exception
{
    /// <summary>Creates the exception for a prompt that was never planned.</summary>
    public PromptRefusedException()
        : this("the prompt was never planned; plan the question and answer the prompt of the plan")
    {
    }

    /// <summary>Creates the exception for a prompt that was never planned.</summary>
    /// <param name="message">What is wrong and how to mend it.</param>
    public PromptRefusedException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception for a prompt that was never planned.</summary>
    /// <param name="message">What is wrong and how to mend it.</param>
    /// <param name="innerException">The cause.</param>
    public PromptRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal PromptRefusedException(PromptRefusal reason, string message)
        : base(message) => Reason = reason;

    /// <summary>Gets the reason.</summary>
    public PromptRefusal Reason { get; }
}
