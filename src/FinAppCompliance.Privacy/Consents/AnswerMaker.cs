using FinAppCompliance.Domain.Time;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Consents;

/// <summary>Turns an answer to a prompt into an event, or refuses it.</summary>
internal sealed class AnswerMaker(ConsentView view, IWorkingCalendar calendar)
{
    /// <summary>Returns the event of an answer: a new one, or the recorded one when the same answer comes again.</summary>
    public ConsentEvent Answer(ConsentPrompt prompt, ConsentEventKind kind, ConsentAct act, DateTimeOffset at)
    {
        var recorded = FindRecorded(prompt);
        if (recorded is not null)
        {
            return recorded.Kind == kind ? recorded : throw Refuse(PromptRefusal.AlreadyUsed, prompt, "was answered otherwise");
        }

        CheckPrompt(prompt);
        CheckActor(prompt, act);
        if (kind == ConsentEventKind.Given)
        {
            CheckGesture(prompt, act);
        }

        return new()
        {
            Id = $"{prompt.Id}:{(kind == ConsentEventKind.Given ? "given" : "refused")}",
            Person = prompt.Person,
            Purpose = prompt.Asked.Purpose,
            Kind = kind,
            At = at,
            NoticeVersion = prompt.NoticeVersion,
            NoticeHash = prompt.NoticeHash,
            Form = prompt.Form,
            Gesture = act.Gesture,
            PromptId = prompt.Id,
            ValidUntil = kind == ConsentEventKind.Given ? EndOf(prompt.Purpose, at) : null,
            Screen = act.Screen,
            AppVersion = act.AppVersion,
            Guardian = act.Guardian,
        };
    }

    private static PromptRefusedException Refuse(PromptRefusal reason, ConsentPrompt prompt, string why) =>
        new(reason, $"the prompt '{prompt.Id}' {why}; plan the question again");

    private ConsentEvent? FindRecorded(ConsentPrompt prompt)
    {
        foreach (var occurred in view.History.Span)
        {
            if (occurred.Kind is ConsentEventKind.Given or ConsentEventKind.Refused && occurred.PromptId == prompt.Id)
            {
                return occurred;
            }
        }

        return null;
    }

    private void CheckPrompt(ConsentPrompt prompt)
    {
        if (!view.History.Events.Contains(prompt.Asked))
        {
            throw Refuse(PromptRefusal.Unplanned, prompt, "was never planned here");
        }

        if (ConsentPosition.Fold(view.History.Span, prompt.Asked.Purpose, view.Effective).OpenPrompt?.PromptId != prompt.Id)
        {
            throw Refuse(PromptRefusal.AlreadyUsed, prompt, "was overtaken by a later question or answer");
        }

        if (prompt.ExpiresAt <= view.Effective)
        {
            throw Refuse(PromptRefusal.Expired, prompt, "expired");
        }

        var decision = view.Decide(prompt.Asked.Purpose);
        var oldest = view.Notices.OldestValidVersion(prompt.Asked.Purpose, view.Effective);
        if (decision.Verdict is ConsentVerdict.ServiceEnded or ConsentVerdict.NoNotice || oldest is null || prompt.NoticeVersion < oldest)
        {
            throw Refuse(PromptRefusal.NoticeChanged, prompt, "belongs to a notice that no longer holds");
        }
    }

    private void CheckActor(ConsentPrompt prompt, ConsentAct act)
    {
        var underFourteen = view.Standing.IsUnderFourteenAt(view.Effective);
        var guardian = view.Standing.Guardian;
        var fits = underFourteen.IsTrue
            ? act.Guardian is { } acting && guardian.TryGet(out var known) && known == acting
            : underFourteen.IsFalse && act.Guardian is null;
        if (!fits)
        {
            throw new PromptRefusedException(PromptRefusal.WrongActor, underFourteen.IsTrue
                ? $"the prompt '{prompt.Id}' needs an act of the guardian on record, for the person is under fourteen"
                : $"the prompt '{prompt.Id}' needs an act of the person, who must be known to be fourteen or older");
        }
    }

    private static void CheckGesture(ConsentPrompt prompt, ConsentAct act)
    {
        if (act.Gesture == ConsentGesture.None || !Enum.IsDefined(act.Gesture) ||
            (prompt.Form == ConsentForm.Written && act.Gesture != ConsentGesture.Signature))
        {
            throw new PromptRefusedException(PromptRefusal.NoExpressAct, prompt.Form == ConsentForm.Written
                ? $"the prompt '{prompt.Id}' needs a signature"
                : $"the prompt '{prompt.Id}' needs an express act; silence and boxes ticked beforehand are no consent");
        }
    }

    private DateTimeOffset? EndOf(ProcessingPurpose purpose, DateTimeOffset at)
    {
        if (purpose.ConsentValidFor is not { } limit)
        {
            return null;
        }

        var deadline = limit.From(at, calendar);
        return deadline.HasValue
            ? deadline.Value.IncludesEnd ? deadline.Value.End.AddTicks(1) : deadline.Value.End
            : throw new InvalidOperationException("the working calendar has no data for the year in which the consent ends; add the year");
    }
}
