namespace FinAppCompliance.Rules.Waivers;

/// <summary>Says that waivers cannot be accepted; the message names every mistake.</summary>
public sealed class WaiverException : Exception
{
    /// <summary>Creates the exception without a message of its own.</summary>
    public WaiverException()
        : this("the waiver cannot be accepted")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Every mistake and how to mend it.</param>
    public WaiverException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Every mistake and how to mend it.</param>
    /// <param name="innerException">The cause.</param>
    public WaiverException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
