using FinAppCompliance.AuditTrail.Logs;

namespace FinAppCompliance.EntityFrameworkCore.Schema;

/// <summary>Says that a database does not let the program in or refuses what it must do: a wrong password, a missing role, database or right, a file that cannot be written.</summary>
public sealed class StoreAccessException : StoreUnusableException
{
    /// <summary>Creates the exception without a message of its own.</summary>
    public StoreAccessException()
        : this("the database refuses the program")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is refused and how to put it right.</param>
    public StoreAccessException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is refused and how to put it right.</param>
    /// <param name="innerException">The cause.</param>
    public StoreAccessException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
