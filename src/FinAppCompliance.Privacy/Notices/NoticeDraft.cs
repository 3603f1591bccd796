using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Notices;

/// <summary>A privacy notice while it is written: purposes of one application, and what the law wants to be said around them.</summary>
/// <remarks>
/// Everything may still be missing; <see cref="Seal"/> is where holes are refused, all of them at once. Immutable and
/// thread-safe; equality is by value.
/// </remarks>
public sealed record NoticeDraft
{
    /// <summary>Gets the application: 1 to 64 lower-case letters, digits and hyphens.</summary>
    public required string App { get; init; }

    /// <summary>Gets the version; one or more, each published version greater than the last.</summary>
    public required int Version { get; init; }

    /// <summary>Gets the instant from which the notice holds; null while not stated.</summary>
    public DateTimeOffset? EffectiveFrom { get; init; }

    /// <summary>Gets who answers for the processing; null while not stated.</summary>
    public NoticeHandler? Handler { get; init; }

    /// <summary>Gets the purposes; unknown while not stated.</summary>
    public FactList<ProcessingPurpose> Purposes { get; init; }

    /// <summary>Gets how persons use their rights; null while not stated.</summary>
    public BilingualText? RightsProcedure { get; init; }

    /// <summary>Gets how an account is closed; null while not stated.</summary>
    public BilingualText? AccountClosure { get; init; }

    /// <summary>Gets how a consent is withdrawn; null while not stated.</summary>
    public BilingualText? ConsentWithdrawal { get; init; }

    /// <summary>Gets how many steps it takes to give a consent; unknown while not counted.</summary>
    public Fact<int> ConsentSteps { get; init; }

    /// <summary>Gets how many steps it takes to withdraw one; unknown while not counted. More than to give it is refused (PIPL 15).</summary>
    public Fact<int> WithdrawalSteps { get; init; }

    /// <summary>Gets the published ways to complain; unknown while not stated.</summary>
    public FactList<NoticeComplaintChannel> ComplaintChannels { get; init; }

    /// <summary>Gets how changes of the notice are told; null while not stated.</summary>
    public BilingualText? ChangeProcedure { get; init; }

    /// <summary>Gets whether persons under fourteen may use the application; unknown while not decided.</summary>
    public Fact<bool> ServesUnderFourteen { get; init; }

    /// <summary>Gets the special rules for persons under fourteen; null while not stated.</summary>
    public BilingualText? MinorsRules { get; init; }

    /// <summary>Gets the number of taps from the first screen to the notice; unknown while not counted, at most four.</summary>
    public Fact<int> TapsFromHome { get; init; }

    /// <summary>Gets the number of persons served; unknown while not counted. From one million an officer is named (PIPL 52).</summary>
    public Fact<long> PersonsServed { get; init; }

    /// <summary>Gets the purposes whose wording changed without a change of meaning; unknown or empty for none.</summary>
    public FactList<EditorialChange> EditorialChanges { get; init; }

    /// <summary>Finds every hole for which the notice would be refused; empty when it may be sealed.</summary>
    public IReadOnlyList<NoticeGap> FindGaps() => NoticeInspection.Inspect(this);

    /// <summary>Seals the notice: its content gets a hash and changes no more.</summary>
    /// <exception cref="NoticeIncompleteException">Statutory content is missing; all of it is named.</exception>
    public SealedNotice Seal()
    {
        var gaps = FindGaps();
        return gaps.Count == 0 ? SealedNotice.Of(this) : throw new NoticeIncompleteException(gaps);
    }
}
