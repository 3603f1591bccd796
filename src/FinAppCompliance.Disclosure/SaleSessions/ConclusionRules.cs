using System.Collections.Immutable;
using FinAppCompliance.Disclosure.Documents;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Disclosure.SaleSessions;

/// <summary>Says what a contract lacks: the same question at the counter, before it, and in the file, after it.</summary>
internal sealed class ConclusionRules(DisclosureOptions options)
{
    /// <summary>Returns what the steps before a conclusion lack, and what came only after it.</summary>
    public IEnumerable<SaleObjection> Missing(
        SaleOpening opening, ImmutableArray<SaleStep> before, ImmutableArray<SaleStep> after, DateOnly day)
    {
        if (!opening.Product.IsStated())
        {
            yield return new(Cited.DisclosureDuty, new("未说明产品种类，无法确定须披露的内容", "the kind of product is not stated, so what must be disclosed is unknown"));
        }

        foreach (var required in options.Catalog.For(opening.Product))
        {
            foreach (var objection in Disclosure(required, before, after))
            {
                yield return objection;
            }
        }

        foreach (var warning in before.Where(static step => step.Action.Kind == SaleStepKind.WarningShown))
        {
            if (!IsConfirmed(before, warning, SaleStepKind.WarningConfirmed))
            {
                yield return new(Cited.SuitabilityOn(day), Text("警示“{0}”未经客户本人确认", "the customer did not confirm the warning '{0}'", warning.Action.Subject));
            }
        }

        if (opening.Product.NeedsSuitability())
        {
            foreach (var objection in Suitability(opening, before, day))
            {
                yield return objection;
            }
        }
    }

    /// <summary>Returns what stands against the match of product and customer.</summary>
    public IEnumerable<SaleObjection> Suitability(SaleOpening opening, ImmutableArray<SaleStep> steps, DateOnly day)
    {
        var assessment = steps.LastOrDefault(step => step.Action.Kind == SaleStepKind.SuitabilityAssessed &&
            step.Action.Actor == StepActor.Customer && IsAssessmentValid(step.Action, day));
        if (assessment?.Action.Grade is not { } tolerance)
        {
            yield return new(Cited.SuitabilityOn(day), new("缺少客户本人完成且有效的风险承受能力评估", "a valid assessment of the customer's tolerance, answered by himself, is missing"));
            yield break;
        }

        if (opening.RiskGrade is not { } grade)
        {
            yield return new(Cited.SuitabilityOn(day), new("产品风险等级未知", "the risk grade of the product is unknown"));
        }
        else if (grade > tolerance)
        {
            yield return new(Cited.OwnAnswerOn(day), new BilingualText(
                "产品风险等级{0}高于客户承受等级{1}，不适当", "product risk {0} is above the customer's tolerance {1}; the product is not suitable").Format(grade, tolerance));
        }
    }

    /// <summary>Says whether an assessment still counts on a day; it must not come from the future.</summary>
    public bool IsAssessmentValid(SaleAction action, DateOnly day) =>
        action.From is { } answered && answered <= day && day <= answered.AddMonths(options.AssessmentValidMonths);

    private static IEnumerable<SaleObjection> Disclosure(RequiredDisclosure required, ImmutableArray<SaleStep> before, ImmutableArray<SaleStep> after)
    {
        var presented = Presented(before, required.Kind).ToArray();
        if (presented.Length == 0)
        {
            var late = Presented(after, required.Kind).Any();
            yield return new(required.Reference, late
                ? Named(required, "“{0}”在合同订立之后才披露", "'{0}' was disclosed only after the contract was concluded")
                : Named(required, "未披露“{0}”", "'{0}' was not disclosed"));
            yield break;
        }

        if (required.MustBeConfirmed && !presented.Any(step => IsConfirmed(before, step, SaleStepKind.DisclosureConfirmed)))
        {
            var late = presented.Any(step => IsConfirmed(after, step, SaleStepKind.DisclosureConfirmed));
            yield return new(required.Reference, late
                ? Named(required, "“{0}”在合同订立之后才由客户确认", "'{0}' was confirmed only after the contract was concluded")
                : Named(required, "“{0}”未经客户本人确认", "the customer did not confirm '{0}' himself"));
        }
    }

    private static IEnumerable<SaleStep> Presented(ImmutableArray<SaleStep> steps, DisclosureKind kind) => steps.Where(step =>
        step.Action.Kind == SaleStepKind.DisclosurePresented && step.Discloses == kind);

    private static bool IsConfirmed(ImmutableArray<SaleStep> steps, SaleStep shown, SaleStepKind confirmation) => steps.Any(step =>
        step.Action.Kind == confirmation && step.Action.Actor == StepActor.Customer && step.Sequence > shown.Sequence &&
        string.Equals(step.Action.Subject, shown.Action.Subject, StringComparison.Ordinal) && step.Content == shown.Content);

    private static BilingualText Named(RequiredDisclosure required, string zh, string en) =>
        new(string.Format(System.Globalization.CultureInfo.InvariantCulture, zh, required.Title.Zh), string.Format(System.Globalization.CultureInfo.InvariantCulture, en, required.Title.En));

    private static BilingualText Text(string zh, string en, object argument) => new BilingualText(zh, en).Format(argument);
}
