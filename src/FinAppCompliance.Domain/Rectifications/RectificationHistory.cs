using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Rectifications;

/// <summary>Holds the recorded steps of a rectification against the table and against its state.</summary>
internal static class RectificationHistory
{
    private static readonly BilingualText Mend = new("核对整改过程与状态", "check the steps and the state");

    /// <summary>Returns what does not fit; nothing when no steps are recorded or one of them is incomplete.</summary>
    /// <param name="item">The item.</param>
    internal static IEnumerable<RecordFault> Faults(RectificationRecord item)
    {
        RectificationState? state = null;
        var (isPassed, submitter, last) = (false, default(Fact<Ref<Person>>), DateOnly.MinValue);
        for (var at = 0; at < item.History.Count; at++)
        {
            var step = item.History.Items[at];
            if (step.On.TryGet(out var on))
            {
                if (on < last)
                {
                    yield return Fault(at, "早于前一步", "lies before the step before it");
                }

                last = on;
            }

            if (!step.Action.TryGet(out var action))
            {
                yield break;
            }

            if (RectificationTable.After(state, isPassed, action) is not { } next)
            {
                yield return Fault(at, $"“{Labels.Of(action).Zh}”不能接在前一步之后", $"'{Labels.Of(action).En}' may not follow the step before it");
                yield break;
            }

            if (action is RectificationAction.Pass or RectificationAction.Return && step.By.TryGet(out var by) && submitter.TryGet(out var from)
                && !PersonName.AreDistinct(by.Id, from.Id))
            {
                yield return Fault(at, "验收人即提交人", "the verifier handed the item over");
            }

            (submitter, isPassed, state) = (action == RectificationAction.Submit ? step.By : submitter, action == RectificationAction.Pass, next);
        }

        if (state is { } reached && item.State.TryGet(out var recorded) && reached != recorded)
        {
            var (written, found) = (Labels.Of(recorded), Labels.Of(reached));
            yield return new("state", new($"状态“{written.Zh}”与整改过程“{found.Zh}”不符", $"the state is '{written.En}', but the steps lead to '{found.En}'"), Mend);
        }
    }

    private static RecordFault Fault(int at, string zh, string en) =>
        new($"history[{at}]", new($"第{at + 1}步{zh}", $"step {at + 1} {en}"), Mend);
}
