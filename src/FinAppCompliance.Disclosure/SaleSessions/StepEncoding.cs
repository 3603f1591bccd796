using FinAppCompliance.Disclosure.Documents;

namespace FinAppCompliance.Disclosure.SaleSessions;

/// <summary>Turns openings and steps into the bytes that are hashed; the form is fixed by its first byte.</summary>
internal static class StepEncoding
{
    private const int FormatVersion = 1;
    private const int InitialBytes = 1024;

    /// <summary>Returns the hash with which the chain of a session begins.</summary>
    public static ContentDigest HashOpening(SaleOpening opening)
    {
        var writer = new CanonicalWriter(stackalloc byte[InitialBytes]);
        writer.Byte(FormatVersion);
        writer.Byte((int)OpeningTag.Opening);
        writer.Text(opening.SessionId);
        writer.Text(opening.Customer.Value);
        writer.Text(opening.ApplicationId);
        writer.Text(opening.ActivityId);
        writer.Text(opening.ProductId);
        writer.Byte((int)opening.Product);
        writer.Byte((int)opening.Platform);
        writer.Text(opening.Region);
        writer.OptionalInt64(opening.IssuerRiskGrade);
        writer.OptionalInt64(opening.SellerRiskGrade);
        writer.Int64(opening.OpenedAt.UtcTicks);
        return Finish(writer);
    }

    /// <summary>Returns the hash of a step after another.</summary>
    public static ContentDigest HashStep(SaleStep step, ContentDigest previous, string sessionId)
    {
        var writer = new CanonicalWriter(stackalloc byte[InitialBytes]);
        writer.Byte(FormatVersion);
        writer.Byte((int)OpeningTag.Step);
        writer.Text(sessionId);
        writer.Int32(step.Sequence);
        writer.Digest(previous);
        writer.Int64(step.At.UtcTicks);
        writer.Byte((int)step.Action.Kind);
        writer.Byte((int)step.Action.Actor);
        writer.Text(step.Action.Subject);
        writer.Text(step.Action.Version);
        writer.OptionalInt64((long?)step.Discloses);
        writer.Digest(step.Content);
        writer.OptionalInt64(step.Action.Dwell?.Ticks);
        writer.OptionalInt64(step.Action.Grade);
        writer.OptionalInt64(step.Action.From?.DayNumber);
        writer.OptionalInt64(step.Action.Until?.DayNumber);
        return Finish(writer);
    }

    private static ContentDigest Finish(CanonicalWriter writer)
    {
        var digest = ContentDigest.Of(writer.Written);
        writer.Return();
        return digest;
    }

    private enum OpeningTag
    {
        Opening = 0,
        Step = 1,
    }
}
