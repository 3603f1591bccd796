namespace FinAppCompliance.Domain.Time;

/// <summary>Says that a text of holiday years cannot be read; the message names every mistake with its path.</summary>
public sealed class HolidayFormatException : Exception
{
    /// <summary>Creates the exception without a message of its own.</summary>
    public HolidayFormatException()
        : this("the holidays cannot be read")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Every mistake with its path.</param>
    public HolidayFormatException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Every mistake with its path.</param>
    /// <param name="innerException">The cause.</param>
    public HolidayFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
