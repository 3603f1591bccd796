using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Privacy.Consents;
using FinAppCompliance.Privacy.Notices;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Necessity;

/// <summary>Holds what an application says and does against the necessary set of its type (NEC, PIPL 6 and 16, AUD 4.1 and 4.2).</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class NecessityReview
{
    private readonly NecessaryInformation _set;
    private readonly SealedNotice _notice;

    private NecessityReview(NecessaryInformation set, SealedNotice notice, IReadOnlyList<NecessityFinding> findings, bool isObserved)
    {
        _set = set;
        _notice = notice;
        Findings = findings;
        IsObserved = isObserved;
    }

    /// <summary>Gets one finding for each use in the notice, in its order, then one for each collection that the notice does not explain.</summary>
    public IReadOnlyList<NecessityFinding> Findings { get; }

    /// <summary>Gets whether somebody looked at the application; otherwise the review is of the notice alone.</summary>
    public bool IsObserved { get; }

    /// <summary>Gets the findings that are breaches.</summary>
    public IReadOnlyList<NecessityFinding> Breaches => [.. Findings.Where(static finding => finding.Breach != NecessityBreach.None)];

    /// <summary>Reviews an application.</summary>
    /// <param name="set">The necessary set of its type.</param>
    /// <param name="notice">Its notice in force.</param>
    /// <param name="observed">What it was seen to collect; unknown while nobody looked.</param>
    public static NecessityReview Of(NecessaryInformation set, SealedNotice notice, FactList<ObservedUse> observed)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(notice);
        var declared = notice.Purposes.SelectMany(purpose => OfPurpose(set, purpose, observed));
        return new(set, notice, [.. declared, .. observed.Select(seen => OfUnexplained(set, notice, seen)).OfType<NecessityFinding>()], !observed.IsUnknown);
    }

    /// <summary>Finds the purposes for want of which the basic function may be refused to a person; refusing an extension is never among them.</summary>
    /// <param name="snapshot">The decisions for the person.</param>
    /// <returns>The purposes that are necessary, need necessary information and are not permitted; empty when the basic function works.</returns>
    public IReadOnlyList<PurposeId> FindBlocking(ConsentSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return
        [
            .. from purpose in _notice.Purposes
               where purpose.IsNecessary && !snapshot.Permits(purpose.Id) && purpose.Information.Any(use => use.IsRequired && _set.Contains(use.Kind)).IsTrue
               select purpose.Id,
        ];
    }

    private static IEnumerable<NecessityFinding> OfPurpose(NecessaryInformation set, ProcessingPurpose purpose, FactList<ObservedUse> observed)
    {
        var forced = set.FindForced(purpose);
        return purpose.Information.Select(use => new NecessityFinding
        {
            Kind = use.Kind,
            Standing = set.StandingOf(use.Kind, [purpose]),
            Purpose = purpose.Id,
            Breach = forced.Contains(use) || (!set.Contains(use.Kind) && observed.Any(seen => IsForcing(seen, use.Kind, purpose.Id)).IsTrue)
                ? NecessityBreach.ForcedExtension
                : NecessityBreach.None,
        });
    }

    private static bool IsForcing(ObservedUse seen, InformationKind kind, PurposeId purpose) =>
        seen.RefusalBlocks.Or(false) && seen.Kind.Code == kind.Code && (seen.Purpose.IsUnknown || (seen.Purpose == purpose).IsTrue);

    private static NecessityFinding? OfUnexplained(NecessaryInformation set, SealedNotice notice, ObservedUse seen)
    {
        var standing = set.StandingOf(seen, notice.Purposes);
        return standing != NecessityStanding.Unrelated && seen.IsListedIn(notice) ? null : new()
        {
            Kind = seen.Kind,
            Standing = standing,
            Sdk = seen.Sdk,
            Breach = standing == NecessityStanding.Unrelated ? NecessityBreach.UnrelatedCollection : NecessityBreach.UndeclaredCollection,
        };
    }
}
