namespace FinAppCompliance.AuditTrail.Checkpoints;

/// <summary>Says that a checkpoint was not signed. Entries that were recorded before stay recorded; the next publication covers them.</summary>
public sealed class CheckpointSigningException : Exception
{
    /// <summary>Creates the exception without a message of its own.</summary>
    public CheckpointSigningException()
        : this("the checkpoint was not signed")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What failed, with which key, and how to fix it.</param>
    public CheckpointSigningException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What failed, with which key, and how to fix it.</param>
    /// <param name="innerException">The cause.</param>
    public CheckpointSigningException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="failure">Why nothing was signed.</param>
    /// <param name="keyReference">The name of the key where it is kept.</param>
    /// <param name="message">What failed and how to fix it.</param>
    /// <param name="innerException">The cause; null for none.</param>
    public CheckpointSigningException(SigningFailure failure, string keyReference, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        Failure = failure;
        KeyReference = keyReference;
    }

    /// <summary>Gets why nothing was signed.</summary>
    public SigningFailure Failure { get; }

    /// <summary>Gets the name of the key where it is kept; null when it is not said.</summary>
    public string? KeyReference { get; }

    /// <summary>Gets whether the same publication may succeed later without anybody changing anything.</summary>
    public bool IsTransient => Failure is SigningFailure.Unavailable or SigningFailure.TimedOut;
}
