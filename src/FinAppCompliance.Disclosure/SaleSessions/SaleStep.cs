using FinAppCompliance.Disclosure.Documents;
using FinAppCompliance.Domain.Conduct;

namespace FinAppCompliance.Disclosure.SaleSessions;

/// <summary>One recorded step of a sale: what happened, when, what exactly was shown, and the hash that chains it.</summary>
/// <remarks>Made by the desk or restored from a store. Immutable, compared by value, thread-safe.</remarks>
public sealed record SaleStep
{
    internal SaleStep(int sequence, DateTimeOffset at, SaleAction action, DocumentVersion? document, ContentDigest previous, string sessionId)
    {
        Sequence = sequence;
        At = Microseconds.Truncate(at);
        Action = action;
        Discloses = document?.Discloses;
        Content = document?.Digest ?? default;
        Hash = StepEncoding.HashStep(this, previous, sessionId);
    }

    private SaleStep(SaleStepRecord record)
    {
        Sequence = record.Sequence;
        At = Microseconds.Truncate(record.At);
        Action = SaleAction.Restore(record);
        Discloses = record.Discloses;
        Content = record.Content;
        Hash = record.Hash;
    }

    /// <summary>Gets the place in the session, from zero without gaps.</summary>
    public int Sequence { get; }

    /// <summary>Gets when it happened, in UTC, to the microsecond; never before the step before.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Gets what happened.</summary>
    public SaleAction Action { get; }

    /// <summary>Gets what the shown document discloses; null where it is no disclosure.</summary>
    public DisclosureKind? Discloses { get; }

    /// <summary>Gets the digest of the content that was shown; empty where nothing was.</summary>
    public ContentDigest Content { get; }

    /// <summary>Gets the hash over this step and all before it.</summary>
    public ContentDigest Hash { get; }

    /// <summary>Restores a step that a store kept, as it is; verification tells whether it is genuine.</summary>
    /// <param name="record">The kept form.</param>
    /// <exception cref="ArgumentException">A text of the record is unsound.</exception>
    public static SaleStep Restore(SaleStepRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new(record);
    }

    /// <summary>Returns the plain form for a store.</summary>
    public SaleStepRecord ToRecord() => new()
    {
        Sequence = Sequence,
        At = At,
        Kind = Action.Kind,
        Actor = Action.Actor,
        Subject = Action.Subject,
        Version = Action.Version,
        Discloses = Discloses,
        Content = Content,
        Dwell = Action.Dwell,
        Grade = Action.Grade,
        From = Action.From,
        Until = Action.Until,
        Hash = Hash,
    };
}
