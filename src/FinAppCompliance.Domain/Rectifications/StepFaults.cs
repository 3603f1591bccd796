using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;

namespace FinAppCompliance.Domain.Rectifications;

/// <summary>Finds what is wrong with one step before it is taken.</summary>
internal static class StepFaults
{
    internal static RecordFault NotInTable(RectificationRecord item, RectificationAction action) => RecordFault.Of(
        "state",
        $"“{StateOf(item).Zh}”状态下不能“{Labels.Of(action).Zh}”{(action == RectificationAction.Close ? "，或未经验收通过" : string.Empty)}",
        $"'{Labels.Of(action).En}' may not follow in the state '{StateOf(item).En}'{(action == RectificationAction.Close ? ", or its verification did not pass" : string.Empty)}",
        "按整改流程先完成前一步",
        "take the step before it first");

    internal static IEnumerable<RecordFault> Of(RectificationRecord item, RectificationAction action, RectificationMove move, Fact<DateOnly> postponedTo)
    {
        if (PersonName.FlawOf(move.By.Id) is { } flaw)
        {
            yield return new("by", flaw, new("写明操作人", "name who takes the step"));
        }

        if (item.History.LastOrDefault() is { } last && last.On.TryGet(out var before) && move.On < before)
        {
            yield return RecordFault.Of("on", "日期早于前一步", "the day lies before the step before it", "写实际日期，不得倒签", "write the day on which it happened");
        }

        if (action is RectificationAction.Postpone or RectificationAction.Return or RectificationAction.Reopen or RectificationAction.Continue
            && string.IsNullOrWhiteSpace(move.Reason))
        {
            yield return RecordFault.Of("reason", "缺少理由", "the reason is missing", "写明理由", "say why");
        }

        if (IsDecision(action) && !PersonName.AreDistinct(move.By.Id, Person(item.ResponsiblePerson)))
        {
            yield return RecordFault.Of(
                MemberOf(action), "由责任人本人办理，或责任人未登记", "the responsible person decides on the own item, or none is recorded", "由他人办理", "another person must do it");
        }
        else if (action is RectificationAction.Pass or RectificationAction.Return && Submitter(item) is { } submitter && !PersonName.AreDistinct(move.By.Id, submitter))
        {
            yield return RecordFault.Of("verifier", "验收人即提交人", "the verifier handed the item over", "由他人验收", "another person must verify it");
        }

        if (postponedTo.TryGet(out var to) && (item.EffectiveDueOn is not { } due || to <= due))
        {
            yield return RecordFault.Of(
                "postponedTo", "延期后的时限不晚于原时限", "the new day is not after the one that holds", "写更晚的日期", "write a later day");
        }
    }

    private static BilingualText StateOf(RectificationRecord item) => item.State.TryGet(out var state) ? Labels.Of(state) : new("未登记", "not recorded");

    private static bool IsDecision(RectificationAction action) =>
        action is RectificationAction.Postpone or RectificationAction.Pass or RectificationAction.Return or RectificationAction.Close;

    private static string MemberOf(RectificationAction action) => action switch
    {
        RectificationAction.Postpone => "postponedBy",
        RectificationAction.Close => "approver",
        _ => "verifier",
    };

    private static string? Submitter(RectificationRecord item) =>
        item.History.LastOrDefault(static step => (step.Action == RectificationAction.Submit).IsTrue) is { } step ? Person(step.By) : null;

    private static string? Person(Fact<Register.Ref<Person>> person) => person.TryGet(out var reference) ? reference.Id : null;
}
