using System.Globalization;
using FinAppCompliance.Privacy.Notices;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Consents;

/// <summary>Plans prompts over a view, and finds planned ones again.</summary>
internal sealed class PromptMaker(ConsentView view, PrivacyOptions options)
{
    private readonly List<ConsentPrompt> _prompts = [];
    private readonly List<RestingPurpose> _resting = [];
    private readonly List<ConsentDecision> _notAsked = [];
    private readonly List<ConsentEvent> _asked = [];

    /// <summary>Gets the events that must be recorded before the plan may be shown.</summary>
    public IReadOnlyList<ConsentEvent> Asked => _asked;

    public AskPlan Plan => new([.. _prompts], [.. _resting], [.. _notAsked]);

    public static ConsentPrompt Make(ConsentEvent asked, ProcessingPurpose purpose, bool needsGuardian) => asked.Form == ConsentForm.General
        ? new GeneralPrompt(asked, purpose)
        : new SeparatePrompt(asked, purpose, needsGuardian);

    public void Consider(PurposeId id, AskOccasion occasion, DateTimeOffset at)
    {
        var consent = ConsentPosition.Fold(view.History.Span, id, view.Effective);
        var decision = view.Decide(id);
        var needsGuardian = view.Standing.IsUnderFourteenAt(view.Effective).IsTrue;
        if (decision.Ask == ConsentForm.None || (needsGuardian && !view.Standing.Guardian.HasValue))
        {
            _notAsked.Add(decision);
        }
        else if (occasion == AskOccasion.Unprompted && RestsUntil(consent) is { } until && until > view.Effective)
        {
            _resting.Add(new(id, until));
        }
        else
        {
            _prompts.Add(Make(ReuseOrAsk(decision, consent, at), view.Edition!.Notice.Find(id)!, needsGuardian));
        }
    }

    private DateTimeOffset? RestsUntil(in ConsentPosition consent) => consent.RefusedAt + options.RestingPeriod;

    /// <summary>A question that is already open is put again as the same prompt, so that planning twice asks once.</summary>
    private ConsentEvent ReuseOrAsk(ConsentDecision decision, in ConsentPosition consent, DateTimeOffset at)
    {
        var notice = view.Edition!.Notice;
        if (consent.OpenPrompt is { } open && open.ValidUntil > view.Effective && open.NoticeHash == notice.Hash && open.Form == decision.Ask)
        {
            return open;
        }

        var id = string.Create(CultureInfo.InvariantCulture, $"{decision.Purpose}#{view.History.Stamp + 1}");
        var asked = new ConsentEvent
        {
            Id = $"{id}:asked",
            Person = view.History.Person,
            Purpose = decision.Purpose,
            Kind = ConsentEventKind.Asked,
            At = at,
            NoticeVersion = notice.Version,
            NoticeHash = notice.Hash,
            Form = decision.Ask,
            PromptId = id,
            ValidUntil = at + options.PromptLifetime,
        };
        _asked.Add(asked);
        return asked;
    }
}
