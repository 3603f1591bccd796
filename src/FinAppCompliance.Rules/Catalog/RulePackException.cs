namespace FinAppCompliance.Rules.Catalog;

/// <summary>Says that a pack, or several packs together, cannot be used; the message names every mistake.</summary>
public sealed class RulePackException : Exception
{
    /// <summary>Creates the exception without a message of its own.</summary>
    public RulePackException()
        : this("the rule pack cannot be used")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Every mistake and how to mend it.</param>
    public RulePackException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Every mistake and how to mend it.</param>
    /// <param name="innerException">The cause.</param>
    public RulePackException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
