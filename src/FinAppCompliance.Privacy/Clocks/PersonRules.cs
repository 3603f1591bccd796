using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Privacy.Citations;

namespace FinAppCompliance.Privacy.Clocks;

/// <summary>The time limits towards persons: requests, complaints, and the end of an application.</summary>
internal static class PersonRules
{
    public const string RequestOwn = "request-answer";
    public const string RequestBehaviour = "aud-6.3-request";
    public const string RequestStandard = "gbt-35273-request";
    public const string ComplaintBehaviour = "aud-6.5-complaint";
    public const string ComplaintDecision = "con-cmp-decision";
    public const string ComplaintComplexDecision = "con-cmp-complex";
    public const string TransitionNotice = "transition-notice";

    private static readonly BilingualText AnswerRequest = new("答复个人权利请求", "answer the rights request");
    private static readonly BilingualText AnswerComplaint = new("处理并答复投诉", "handle and answer the complaint");
    private static readonly BilingualText DecideComplaint = new("作出投诉处理决定并告知", "decide on the complaint and tell the result");
    private static readonly BilingualText TellUsers = new("告知用户应用整合或者终止", "tell users that the application is integrated or ends");
    private static readonly TimeLimit FifteenWorkingDays = new(15, TimeUnit.WorkingDays);
    private static readonly TimeLimit ThirtyDays = new(30, TimeUnit.CalendarDays);

    public static IEnumerable<ClockRule> Make(ClockOptions options) =>
    [
        Rule(RequestOwn, AnswerRequest, "NDR-23", new(options.RequestWorkingDays, TimeUnit.WorkingDays), LimitKind.Institution) with
        {
            LongestExtension = options.RequestExtensionWorkingDays == 0 ? null : new(options.RequestExtensionWorkingDays, TimeUnit.WorkingDays),
        },
        Rule(RequestBehaviour, AnswerRequest, "AUD-6.3", FifteenWorkingDays),
        Rule(RequestStandard, AnswerRequest, "STD-35273", ThirtyDays),
        Rule(ComplaintBehaviour, AnswerComplaint, "AUD-6.5", FifteenWorkingDays),
        Rule(ComplaintDecision, DecideComplaint, "CON-CMP", new(15, TimeUnit.CalendarDays)),
        Rule(ComplaintComplexDecision, DecideComplaint, "CON-CMP", ThirtyDays) with { LongestExtension = ThirtyDays },
        Rule(TransitionNotice, TellUsers, "N99-09.4", new(options.TransitionNoticeDays, TimeUnit.CalendarDays), LimitKind.Institution) with
        {
            Addressee = Addressee.ConcernedPersons,
            From = ClockStart.PlannedDay,
        },
    ];

    /// <summary>Returns a rule with the shorter time that was promised to the person; the promise is the institution's number.</summary>
    public static ClockRule Promised(ClockRule rule, int? workingDays) => workingDays is { } days && days < rule.Limit.Amount
        ? rule with { Limit = new(days, TimeUnit.WorkingDays), Kind = LimitKind.Institution }
        : rule;

    private static ClockRule Rule(string id, BilingualText duty, string requirement, TimeLimit limit, LimitKind kind = LimitKind.Legal) =>
        ClockRule.Citing(id, duty, Addressee.Person, requirement, limit, ClockStart.Receipt, kind);
}
