using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Privacy.Consents;
using FinAppCompliance.Privacy.Notices;

namespace FinAppCompliance.Privacy.Transitions;

/// <summary>Turns the consents of one person that carry over into events of the application that stays.</summary>
internal static class CarriedConsents
{
    /// <summary>Returns the events; none for a purpose on which the person decided in the application that stays.</summary>
    public static IReadOnlyList<ConsentEvent> Make(ConsentView from, ConsentView into, SealedNotice to, FactList<PurposeTransition> purposes)
    {
        var events = new List<ConsentEvent>();
        foreach (var transition in purposes)
        {
            var given = ConsentPosition.Fold(from.History.Span, transition.From, from.Effective).Decided;
            var target = transition.To!.Value;
            var decidedThere = ConsentPosition.Fold(into.History.Span, target, into.Effective).Decided;
            if (given is null || decidedThere is not null || !from.Decide(transition.From).Permits)
            {
                continue;
            }

            events.Add(given with
            {
                Id = $"{target}:carried:{given.Id}",
                Purpose = target,
                At = ConsentRecorder.InstantFor(into),
                NoticeVersion = to.Version,
                NoticeHash = to.Hash,
                PromptId = null,
                CarriedFrom = transition.From,
            });
        }

        return events;
    }
}
