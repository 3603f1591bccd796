using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Privacy.Cases;

/// <summary>Shows that an answer, a report or a notification left the house.</summary>
/// <remarks>Immutable; equality is by value. Holds references, never the text that was sent.</remarks>
public sealed record SendingEvidence
{
    /// <summary>Describes a sending.</summary>
    /// <param name="channel">The way, such as <c>registered letter</c>; not blank.</param>
    /// <param name="reference">The receipt, message id or file reference; not blank, without personal information.</param>
    /// <param name="sentAt">The instant, turned into UTC.</param>
    public SendingEvidence(string channel, string reference, DateTimeOffset sentAt)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(channel);
        ArgumentException.ThrowIfNullOrWhiteSpace(reference);
        Channel = channel;
        Reference = reference;
        SentAt = sentAt.ToUniversalTime();
    }

    /// <summary>Gets the way.</summary>
    public string Channel { get; }

    /// <summary>Gets the receipt, message id or file reference.</summary>
    public string Reference { get; }

    /// <summary>Gets the instant, in UTC.</summary>
    public DateTimeOffset SentAt { get; }

    /// <summary>Gets whether it was in writing; false unless stated.</summary>
    public bool IsWritten { get; init; }

    /// <summary>Returns the way, the reference and the instant in China.</summary>
    public override string ToString() => $"{Channel} {Reference} {SentAt.ToOffset(ChinaStandardTime.Offset):yyyy-MM-dd'T'HH:mm:sszzz}";
}
