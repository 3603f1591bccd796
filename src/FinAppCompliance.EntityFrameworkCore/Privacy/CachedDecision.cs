using System.Globalization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Privacy.Consents;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.EntityFrameworkCore.Privacy;

/// <summary>A decision as it lies in a cache, with the instant before it was read; as text, which every cache keeps as it is.</summary>
internal readonly record struct CachedDecision(DateTimeOffset ReadAt, ConsentDecision Decision)
{
    private const char Separator = ';';

    /// <summary>Reads a decision; null when the text is none.</summary>
    public static CachedDecision? TryRead(string? text, PurposeId purpose)
    {
        if (text?.Split(Separator) is not [var readAt, var asOf, var verdict, var basis, var version, var ask] ||
            !TryReadInstant(readAt, out var read) || !TryReadInstant(asOf, out var decided) ||
            !Enum.TryParse<ConsentVerdict>(verdict, out var known) || !Enum.TryParse<ConsentForm>(ask, out var form) ||
            !int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        LawfulBasis? lawful = Enum.TryParse<LawfulBasis>(basis, out var parsed) ? parsed : null;
        return new(read, new(purpose, known, lawful, number, decided) { Ask = form });
    }

    public override string ToString() => string.Join(
        Separator,
        ReadAt.UtcTicks.ToString(CultureInfo.InvariantCulture),
        Decision.AsOf.UtcTicks.ToString(CultureInfo.InvariantCulture),
        Decision.Verdict,
        Decision.Basis,
        Decision.NoticeVersion.ToString(CultureInfo.InvariantCulture),
        Decision.Ask);

    private static bool TryReadInstant(string text, out DateTimeOffset instant)
    {
        var isTicks = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTimeOffset.MaxValue.UtcTicks;
        instant = isTicks ? new(ticks, TimeSpan.Zero) : default;
        return isTicks;
    }
}
