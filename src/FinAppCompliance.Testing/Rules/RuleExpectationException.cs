namespace FinAppCompliance.Testing.Rules;

/// <summary>Says that a rule did not answer as its author expected; any test framework shows the message.</summary>
public sealed class RuleExpectationException : Exception
{
    /// <summary>Creates the exception without a message of its own.</summary>
    public RuleExpectationException()
        : this("the rule did not answer as expected")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was expected and what came.</param>
    public RuleExpectationException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was expected and what came.</param>
    /// <param name="innerException">The cause.</param>
    public RuleExpectationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
