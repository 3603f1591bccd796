namespace FinAppCompliance.Disclosure.Retrieval;

/// <summary>The result of verifying a session's hash chain.</summary>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
/// <param name="Integrity">What was found.</param>
/// <param name="FirstBadStep">The first step that does not fit; null when none is known.</param>
public sealed record TraceVerification(TraceIntegrity Integrity, int? FirstBadStep)
{
    /// <summary>Gets whether the whole session is proved unchanged since its seal was taken.</summary>
    public bool IsProved => Integrity == TraceIntegrity.Intact;
}
