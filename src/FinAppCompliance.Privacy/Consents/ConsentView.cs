using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Privacy.Notices;
using FinAppCompliance.Privacy.Persons;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Consents;

/// <summary>All that is needed to judge the consents of one person to one application at an instant.</summary>
internal sealed record ConsentView(ConsentHistory History, NoticeHistory Notices, PersonStanding Standing, DateTimeOffset Now)
{
    /// <summary>Gets the clock, or the last event where the clock was set back behind it, so that no withdrawal is ever overlooked.</summary>
    public DateTimeOffset Effective => Now > History.LastAt ? Now : History.LastAt;

    public NoticeEdition? Edition => Notices.EditionAt(Effective);

    public bool IsEnded => Notices.ServiceEnd <= Effective;

    /// <summary>Finds the next instant at which a verdict may change without a new event; null for never.</summary>
    public DateTimeOffset? NextChange()
    {
        var next = Notices.NextChangeAfter(Effective);
        foreach (var occurred in History.Span)
        {
            next = occurred.Kind == ConsentEventKind.Given ? Sooner(next, occurred.ValidUntil) : next;
        }

        return Standing.TurnsFourteenOn.TryGet(out var birthday) ? Sooner(next, ChinaStandardTime.StartOf(birthday)) : next;
    }

    public ConsentDecision Decide(PurposeId purpose)
    {
        var edition = Edition;
        var position = edition?.Index.Find(purpose) ?? -1;
        return position < 0
            ? new(purpose, IsEnded ? ConsentVerdict.ServiceEnded : ConsentVerdict.NoNotice, null, 0, Effective)
            : Decide(edition!, position, ConsentPosition.Fold(History.Span, purpose, Effective));
    }

    public ConsentDecision Decide(NoticeEdition edition, int position, in ConsentPosition consent)
    {
        var purpose = edition.Purposes[position];
        var verdict = IsEnded
            ? ConsentVerdict.ServiceEnded
            : VerdictRule.Decide(purpose, edition.FloorAt(position), consent, Standing, Effective);
        var version = consent.Decided is { Kind: ConsentEventKind.Given } given ? given.NoticeVersion : edition.Notice.Version;
        return new(purpose.Id, verdict, purpose.Basis.HasValue ? purpose.Basis.Value : null, version, Effective) { Ask = FormToAsk(purpose, verdict) };
    }

    private ConsentForm FormToAsk(ProcessingPurpose purpose, ConsentVerdict verdict) => verdict switch
    {
        ConsentVerdict.NotGiven or ConsentVerdict.Refused or ConsentVerdict.Withdrawn or ConsentVerdict.Expired or ConsentVerdict.Superseded
            or ConsentVerdict.NeedsGuardian or ConsentVerdict.NeedsOwnConsent or ConsentVerdict.NeedsStrongerForm =>
            VerdictRule.FormFor(purpose, Standing.IsUnderFourteenAt(Effective)),
        _ => ConsentForm.None,
    };

    private DateTimeOffset? Sooner(DateTimeOffset? left, DateTimeOffset? right) =>
        right > Effective && (left is null || right < left) ? right : left;
}
