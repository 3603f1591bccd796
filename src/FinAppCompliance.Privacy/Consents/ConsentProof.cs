using FinAppCompliance.Privacy.Notices;

namespace FinAppCompliance.Privacy.Consents;

/// <summary>What stood between a person and a purpose at a past instant, with everything that shows it.</summary>
/// <remarks>Immutable.</remarks>
public sealed class ConsentProof
{
    internal ConsentProof(ConsentState state, SealedNotice? notice, IReadOnlyList<ConsentEvent> events)
    {
        State = state;
        Notice = notice;
        Events = events;
    }

    /// <summary>Gets the state at the instant.</summary>
    public ConsentState State { get; }

    /// <summary>Gets the notice that was shown, as sealed; the one in force where nobody was asked; null when there was none.</summary>
    public SealedNotice? Notice { get; }

    /// <summary>Gets the events of the purpose up to the instant, in order.</summary>
    public IReadOnlyList<ConsentEvent> Events { get; }

    /// <summary>Gets whether every event is bound to a notice that was really published, by version and hash.</summary>
    public bool IsBound { get; internal init; }
}
