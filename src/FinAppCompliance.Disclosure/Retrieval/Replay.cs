using System.Collections.Immutable;

namespace FinAppCompliance.Disclosure.Retrieval;

/// <summary>A session played again in order.</summary>
/// <remarks>Immutable and thread-safe; compared by reference.</remarks>
public sealed class Replay
{
    internal Replay(TraceVerification verification, ImmutableArray<ReplayFrame> frames)
    {
        Verification = verification;
        Frames = frames;
    }

    /// <summary>Gets what verification found.</summary>
    public TraceVerification Verification { get; }

    /// <summary>Gets the frames in order; empty for a destroyed session.</summary>
    public ImmutableArray<ReplayFrame> Frames { get; }

    /// <summary>Gets whether the session can be restored: unchanged as far as known, and every content found.</summary>
    public bool IsRestorable => Verification.Integrity is TraceIntegrity.Intact or TraceIntegrity.ContinuesSeal or TraceIntegrity.ChainedWithoutSeal &&
        Frames.All(static frame => frame.IsRestored);
}
