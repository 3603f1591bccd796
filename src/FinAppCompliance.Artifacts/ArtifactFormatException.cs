namespace FinAppCompliance.Artifacts;

/// <summary>Says that a file is not what it should be, is damaged, or goes beyond the limits.</summary>
/// <remarks>It is the only exception that reading hostile content throws; an error of the stream itself passes through.</remarks>
public sealed class ArtifactFormatException : FormatException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="place">Where the problem is.</param>
    /// <param name="problem">What is wrong, as a lower-case clause.</param>
    /// <param name="remedy">How to mend it, as a lower-case clause.</param>
    /// <param name="innerException">The cause, or null.</param>
    public ArtifactFormatException(ArtifactPlace place, string problem, string remedy, Exception? innerException = null)
        : base($"{place}: {problem}; {remedy}", innerException)
    {
        Place = place;
        Problem = problem;
        Remedy = remedy;
    }

    /// <summary>Gets where the problem is.</summary>
    public ArtifactPlace Place { get; }

    /// <summary>Gets what is wrong.</summary>
    public string Problem { get; }

    /// <summary>Gets how to mend it.</summary>
    public string Remedy { get; }
}
