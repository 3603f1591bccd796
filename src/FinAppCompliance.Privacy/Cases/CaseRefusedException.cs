namespace FinAppCompliance.Privacy.Cases;

/// <summary>Says that a step of a case was not recorded; the case is as it was.</summary>
public sealed class CaseRefusedException : Exception
{
    /// <summary>Creates the exception for a step that the state of the case does not allow.</summary>
    public CaseRefusedException()
        : this("the case does not allow the step now; look at its state")
    {
    }

    /// <summary>Creates the exception for a step that the state of the case does not allow.</summary>
    /// <param name="message">What is wrong and how to mend it.</param>
    public CaseRefusedException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception for a step that the state of the case does not allow.</summary>
    /// <param name="message">What is wrong and how to mend it.</param>
    /// <param name="innerException">The cause.</param>
    public CaseRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal CaseRefusedException(CaseObstacle obstacle)
        : base(obstacle.Message) => Reason = obstacle.Reason;

    /// <summary>Gets the reason.</summary>
    public CaseRefusal Reason { get; }
}
