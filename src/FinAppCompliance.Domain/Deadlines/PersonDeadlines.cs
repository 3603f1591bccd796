using FinAppCompliance.Domain.Time;
using static FinAppCompliance.Domain.Deadlines.DeadlineLines;

namespace FinAppCompliance.Domain.Deadlines;

/// <summary>Deadlines towards persons: requests, complaints, and the end of an application.</summary>
internal static class PersonDeadlines
{
    private const TimeUnit WorkingDays = TimeUnit.WorkingDays;
    private const TimeUnit Days = TimeUnit.CalendarDays;
    private const DeadlineStart Receipt = DeadlineStart.Receipt;

    public static IEnumerable<DeadlineRule> All { get; } =
    [
        Own(DeadlineIds.RequestOwn, "NDR-23", "答复个人权利请求", "answer the rights request", Addressee.Person, Receipt, 15, WorkingDays, 1, 15) with { LongestExtension = new(15, WorkingDays) },
        Legal(DeadlineIds.RequestBehaviour, "AUD-6.3", "答复个人权利请求", "answer the rights request", Addressee.Person, Receipt, 15, WorkingDays),
        Legal(DeadlineIds.RequestStandard, "STD-35273", "答复个人权利请求", "answer the rights request", Addressee.Person, Receipt, 30, Days),
        Legal(DeadlineIds.ComplaintBehaviour, "AUD-6.5", "处理并答复投诉", "handle and answer the complaint", Addressee.Person, Receipt, 15, WorkingDays),
        Legal(DeadlineIds.ComplaintDecision, "CON-CMP", "作出投诉处理决定并告知", "decide on the complaint and tell the result", Addressee.Person, Receipt, 15, Days),
        Legal(DeadlineIds.ComplaintComplexDecision, "CON-CMP", "作出投诉处理决定并告知", "decide on the complaint and tell the result", Addressee.Person, Receipt, 30, Days) with { LongestExtension = new(30, Days) },
        Own(DeadlineIds.TransitionNotice, "N99-09.4", "告知用户应用整合或者终止", "tell users that the application is integrated or ends", Addressee.ConcernedPersons, DeadlineStart.PlannedDay, 30, Days, 8, 180).Before(),
    ];
}
