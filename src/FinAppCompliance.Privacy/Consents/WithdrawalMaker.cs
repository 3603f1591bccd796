using System.Globalization;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Consents;

/// <summary>Turns a withdrawal into an event and the messages to recipients.</summary>
internal static class WithdrawalMaker
{
    public static (ConsentReceipt Result, IReadOnlyList<ConsentEvent> Events, IReadOnlyList<WithdrawalMessage> Messages) Withdraw(ConsentView view, PurposeId purpose)
    {
        var decided = ConsentPosition.Fold(view.History.Span, purpose, view.Effective).Decided;
        var person = view.History.Person;
        if (decided is null or { Kind: ConsentEventKind.Refused })
        {
            return (new(person, view.Effective, [], null), [], []);
        }

        if (decided.Kind == ConsentEventKind.Withdrawn)
        {
            return (new(person, decided.At, [decided], view.Notices.Find(decided.NoticeVersion)), [decided], []);
        }

        var at = ConsentRecorder.InstantFor(view);
        var withdrawn = new ConsentEvent
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{purpose}#{view.History.Stamp + 1}:withdrawn"),
            Person = person,
            Purpose = purpose,
            Kind = ConsentEventKind.Withdrawn,
            At = at,
            NoticeVersion = decided.NoticeVersion,
            NoticeHash = decided.NoticeHash,
            Form = decided.Form,
        };
        var receipt = new ConsentReceipt(person, at, [withdrawn], view.Notices.Find(decided.NoticeVersion));
        return (receipt, [withdrawn], [.. Recipients(view, decided).Select(id => new WithdrawalMessage($"{withdrawn.Id}>{id}@{person}", person, purpose, id, at))]);
    }

    /// <summary>Whoever may have received anything: the recipients of every notice from the one consented to until now.</summary>
    private static SortedSet<string> Recipients(ConsentView view, ConsentEvent decided)
    {
        var recipients = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var notice in view.Notices.Notices.Where(notice => notice.Version >= decided.NoticeVersion))
        {
            foreach (var recipient in notice.Find(decided.Purpose) is { } purpose ? purpose.Recipients.Items : [])
            {
                if (recipient.Receives)
                {
                    recipients.Add(recipient.Id);
                }
            }
        }

        return recipients;
    }
}
