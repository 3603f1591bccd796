using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Privacy.Necessity;
using FinAppCompliance.Privacy.Notices;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Facts;

/// <summary>What stands for one application at the instant of an assessment.</summary>
internal sealed record AssessedState(AssessedApplication Application, NoticeHistory Notices, DateTimeOffset AsOf)
{
    /// <summary>Gets the edition in force; null when there is none or the service has ended.</summary>
    public NoticeEdition? Edition => Notices.ServiceEnd <= AsOf ? null : Notices.EditionAt(AsOf);

    public SealedNotice? Notice => Edition?.Notice;

    public IReadOnlyList<ProcessingPurpose> Purposes => Edition?.Purposes ?? [];

    /// <summary>Gets whether some person under fourteen has events.</summary>
    public bool HasChild { get; init; }

    /// <summary>Gets the purposes to which some person under fourteen consented, guarded or not.</summary>
    public IReadOnlySet<PurposeId> ChildPurposes { get; init; } = new HashSet<PurposeId>();

    /// <summary>Gets whether persons under fourteen are served: what the notice says, unless there is such a person.</summary>
    public Fact<bool> ServesUnderFourteen => HasChild ? true : Notice?.Content.ServesUnderFourteen ?? Fact<bool>.Unknown;

    /// <summary>Finds the first day on which a purpose was in force without a break since, as far as notices show.</summary>
    public DateOnly StartOf(PurposeId purpose)
    {
        var first = AsOf;
        foreach (var notice in Notices.Notices.Where(notice => notice.EffectiveFrom <= AsOf).Reverse())
        {
            if (notice.Find(purpose) is null)
            {
                break;
            }

            first = notice.EffectiveFrom;
        }

        return ChinaStandardTime.DateOf(first);
    }

    /// <summary>Says what was seen of a kind in one respect: true when any such sight is, unknown when some was not looked at.</summary>
    public Fact<bool> Seen(string kind, PurposeId purpose, Func<ObservedUse, Fact<bool>> respect) => Application.Observed.IsUnknown
        ? Fact<bool>.Unknown
        : SightFacts.AnyOf([.. Application.Observed.Where(seen => seen.Kind.Code == kind && (Notice is not { } notice || seen.IsListedIn(notice)) && (seen.Purpose.IsUnknown || (seen.Purpose == purpose).IsTrue))], respect);
}
