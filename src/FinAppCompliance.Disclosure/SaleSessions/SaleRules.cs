using System.Collections.Immutable;
using FinAppCompliance.Disclosure.Documents;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Disclosure.SaleSessions;

/// <summary>Says what stands against opening a sale or against its next step.</summary>
internal sealed class SaleRules(DisclosureOptions options)
{
    private readonly ConclusionRules _conclusion = new(options);

    /// <summary>Returns what stands against opening a sale.</summary>
    public static IEnumerable<SaleObjection> ForOpening(SaleOpening opening, DateOnly day)
    {
        if (!opening.Product.IsStated())
        {
            yield return new(Cited.DisclosureDuty, new("未说明产品种类，无法确定须披露的内容", "the kind of product is not stated, so what must be disclosed is unknown"));
        }

        if (opening.Customer == default)
        {
            yield return new(Cited.Traceability, new("未说明客户（假名）", "the customer is not stated; give a pseudonym"));
        }

        if (opening.Platform != SalePlatform.InstitutionOwn)
        {
            yield return new(
                Cited.PlatformRule(opening.Product.IsInsurance(), day),
                new("销售只能在机构自营平台上进行，其他平台只能提供链接", "a sale runs on the institution's own platform only; other platforms may only link to it"));
        }
    }

    /// <summary>Returns what stands against the next step of a sale.</summary>
    public IEnumerable<SaleObjection> ForStep(SaleSession session, SaleAction action, DocumentVersion? document, DateTimeOffset now)
    {
        if (action.Kind == SaleStepKind.ContractEnded)
        {
            return ForEnd(session, action, now);
        }

        if (session.IsClosed)
        {
            return [new(Cited.Traceability, new("会话已结束，不能再追加销售步骤", "the session is closed; no further step of the sale can follow"))];
        }

        var day = ChinaStandardTime.DateOf(now);
        var objections = ForActor(action, day).Concat(ForDocument(session, action, document, now));
        return action.Kind switch
        {
            SaleStepKind.DisclosureConfirmed => objections.Concat(ForConfirmation(session.Steps, action, SaleStepKind.DisclosurePresented)),
            SaleStepKind.WarningConfirmed => objections.Concat(ForConfirmation(session.Steps, action, SaleStepKind.WarningShown)),
            SaleStepKind.SuitabilityAssessed => objections.Concat(ForAssessment(action, day)),
            SaleStepKind.SuitabilityMatched => objections.Concat(_conclusion.Suitability(session.Opening, session.Steps, day)),
            SaleStepKind.ContractConcluded => objections.Concat(_conclusion.Missing(session.Opening, session.Steps, [], day)),
            _ => objections,
        };
    }

    private static IEnumerable<SaleObjection> ForEnd(SaleSession session, SaleAction action, DateTimeOffset now)
    {
        if (session.Conclusion is not { } conclusion || session.ContractEnd is not null || session.Destruction is not null)
        {
            yield return new(Cited.Traceability, new("没有可以结束的合同", "there is no contract that could end"));
            yield break;
        }

        if (!string.Equals(conclusion.Action.Subject, action.Subject, StringComparison.Ordinal))
        {
            yield return new(Cited.Traceability, Quote("合同“{0}”不是本会话订立的合同", "contract '{0}' is not the one concluded in this session", action.Subject));
        }

        if (action.Until > ChinaStandardTime.DateOf(now) || action.Until < ChinaStandardTime.DateOf(conclusion.At))
        {
            yield return new(Cited.Retention, new("合同终止日不能早于订立日，也不能晚于今天", "the contract cannot have ended before it was concluded or after today"));
        }
    }

    private static IEnumerable<SaleObjection> ForActor(SaleAction action, DateOnly day)
    {
        if (action.Actor == StepActor.Unknown)
        {
            yield return new(Cited.Traceability, new("未说明由谁操作", "who took the step is not stated"));
        }
        else if (action.Actor != StepActor.Customer && NeedsCustomer(action.Kind))
        {
            var rule = action.Kind == SaleStepKind.SuitabilityAssessed ? Cited.OwnAnswerOn(day) : Cited.ImportantClauses;
            yield return new(rule, new("此步骤须由客户本人完成，他人不得代为操作", "the customer must take this step himself; nobody may answer or confirm for him"));
        }
    }

    private static IEnumerable<SaleObjection> ForDocument(SaleSession session, SaleAction action, DocumentVersion? document, DateTimeOffset now)
    {
        var wanted = DocumentKindOf(action.Kind);
        if (wanted == DocumentKind.Unknown)
        {
            yield break;
        }

        if (document is null)
        {
            yield return new(Cited.Traceability, Quote(
                "未发布“{0}”的该版本，展示内容将无法还原", "no such version of '{0}' was published, so what is shown could not be restored", action.Subject));
            yield break;
        }

        if (document.Kind != wanted)
        {
            yield return new(Cited.Traceability, Quote("“{0}”不是此步骤所需的文件种类", "'{0}' is not the kind of document that this step needs", action.Subject));
        }

        var earlier = action.Kind is SaleStepKind.DisclosureConfirmed or SaleStepKind.WarningConfirmed or SaleStepKind.SuitabilityAssessed;
        if (!earlier && !document.IsInUseAt(now))
        {
            yield return new(Cited.DisclosureDuty, Quote("“{0}”的该版本已停用", "that version of '{0}' is no longer in use", action.Subject));
        }

        if (document.Platform != SalePlatform.InstitutionOwn)
        {
            var rule = Cited.PlatformRule(session.Opening.Product.IsInsurance(), ChinaStandardTime.DateOf(now));
            yield return new(rule, Quote("“{0}”不在机构自营平台上", "'{0}' is not on the institution's own platform", action.Subject));
        }
    }

    private static IEnumerable<SaleObjection> ForConfirmation(ImmutableArray<SaleStep> steps, SaleAction action, SaleStepKind shown)
    {
        var wasShown = steps.Any(step => step.Action.Kind == shown &&
            string.Equals(step.Action.Subject, action.Subject, StringComparison.Ordinal) &&
            string.Equals(step.Action.Version, action.Version, StringComparison.Ordinal));
        if (!wasShown)
        {
            yield return new(Cited.DisclosureDuty, Quote("“{0}”的该版本尚未向客户展示，不能确认", "that version of '{0}' was not shown before, so it cannot be confirmed", action.Subject));
        }
    }

    private IEnumerable<SaleObjection> ForAssessment(SaleAction action, DateOnly day)
    {
        if (action.From > day)
        {
            yield return new(Cited.SuitabilityOn(day), new("评估日不能在将来", "the day of the assessment cannot lie in the future"));
        }
        else if (!_conclusion.IsAssessmentValid(action, day))
        {
            yield return new(Cited.SuitabilityOn(day), Quote(
                "评估已超过机构规定的{0}个月有效期", "the assessment is older than the institution's {0} months", options.AssessmentValidMonths));
        }
    }

    private static bool NeedsCustomer(SaleStepKind kind) => kind is SaleStepKind.DisclosureConfirmed or SaleStepKind.WarningConfirmed
        or SaleStepKind.SuitabilityAssessed or SaleStepKind.ContractConcluded or SaleStepKind.Abandoned;

    private static DocumentKind DocumentKindOf(SaleStepKind kind) => kind switch
    {
        SaleStepKind.PageShown => DocumentKind.Page,
        SaleStepKind.DisclosurePresented or SaleStepKind.DisclosureConfirmed => DocumentKind.Disclosure,
        SaleStepKind.SuitabilityAssessed => DocumentKind.Questionnaire,
        SaleStepKind.WarningShown or SaleStepKind.WarningConfirmed => DocumentKind.Warning,
        _ => DocumentKind.Unknown,
    };

    private static BilingualText Quote(string zh, string en, object argument) => new BilingualText(zh, en).Format(argument);
}
