using FinAppCompliance.AuditTrail.Entries;

namespace FinAppCompliance.AuditTrail.Keys;

/// <summary>The decision of a person to trust a key that no former key hands a log over to.</summary>
/// <remarks>Equality is by all members. Immutable and thread-safe.</remarks>
public sealed record LostKeyDecision
{
    /// <summary>Creates the decision.</summary>
    /// <param name="decidedBy">Who decided, as an identifier such as <c>ciso-2</c>; 1 to 512 characters on one line.</param>
    /// <param name="reason">Why, such as the number of the protocol; 1 to 512 characters on one line.</param>
    /// <exception cref="ArgumentException">A text is empty, too long, or holds control characters.</exception>
    public LostKeyDecision(string decidedBy, string reason)
    {
        DecidedBy = Line(decidedBy, nameof(decidedBy));
        Reason = Line(reason, nameof(reason));
    }

    /// <summary>Gets who decided.</summary>
    public string DecidedBy { get; }

    /// <summary>Gets why.</summary>
    public string Reason { get; }

    internal static bool IsLine(string text) => text.Length is > 0 and <= AuditText.MaximumLength && !text.Any(char.IsControl);

    private static string Line(string text, string what) => IsLine(AuditText.Check(text, what))
        ? text
        : throw new ArgumentException("the text holds control characters; write it on one line", what);
}
