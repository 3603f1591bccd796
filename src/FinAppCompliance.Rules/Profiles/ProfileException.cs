namespace FinAppCompliance.Rules.Profiles;

/// <summary>Says that profiles cannot be applied; the message names every mistake.</summary>
public sealed class ProfileException : Exception
{
    /// <summary>Creates the exception without a message of its own.</summary>
    public ProfileException()
        : this("the profile cannot be applied")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Every mistake and how to mend it.</param>
    public ProfileException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Every mistake and how to mend it.</param>
    /// <param name="innerException">The cause.</param>
    public ProfileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
