using FinAppCompliance.AuditTrail.Logs;

namespace FinAppCompliance.EntityFrameworkCore.Schema;

/// <summary>Says that the schema of a database does not fit this version of the package, and how to put it right.</summary>
public sealed class StoreSchemaException : StoreUnusableException
{
    /// <summary>Creates the exception without a message of its own.</summary>
    public StoreSchemaException()
        : this("the schema of the database does not fit")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What does not fit and how to put it right.</param>
    public StoreSchemaException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What does not fit and how to put it right.</param>
    /// <param name="innerException">The cause.</param>
    public StoreSchemaException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
