using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;

namespace FinAppCompliance.Privacy.Retention;

/// <summary>Holds the record of carrying out a plan against the sealed plan.</summary>
/// <remarks>Pure and thread-safe. No deviation proves the deletion as far as the evidence of the deeds goes.</remarks>
public static class DeletionReview
{
    /// <summary>Returns every deviation; none when the plan was carried out, the whole plan and nothing but the plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="execution">What was done.</param>
    /// <param name="asOf">The instant of the review.</param>
    public static IReadOnlyList<DeletionDeviation> Find(DeletionPlan plan, DeletionExecution execution, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(execution);
        var found = new List<DeletionDeviation>();
        AddIf(found, execution.PlanHash != plan.Hash, string.Empty, "other-plan", new("执行的不是该计划", "another plan was carried out"));
        AddIf(found, !PersonName.AreDistinct(execution.ApprovedBy, plan.MadeBy), string.Empty, "not-approved", new("未经他人批准", "nobody else approved the plan"));
        AddIf(found, execution.ApprovedAt < plan.MadeAt || execution.ApprovedAt > asOf, string.Empty, "approved-at-impossible-time", new("批准时间不合理", "the approval lies before the plan or in the future"));
        AddIf(found, execution.Deeds.IsUnknown, string.Empty, "not-recorded", new("没有执行记录", "it is not recorded what was done"));
        var deeds = execution.Deeds.ToLookup(static deed => deed.HeldId, StringComparer.Ordinal);
        var planned = plan.Disposals.ToDictionary(static disposal => disposal.HeldId, StringComparer.Ordinal);
        foreach (var disposal in plan.Disposals)
        {
            AddIf(found, disposal.IsDue && !deeds.Contains(disposal.HeldId), disposal.HeldId, "not-done", new("未执行", "it was not done"));
        }

        foreach (var deed in execution.Deeds)
        {
            Check(found, deed, planned.GetValueOrDefault(deed.HeldId), execution.ApprovedAt, asOf);
            AddIf(found, deeds[deed.HeldId].First() != deed, deed.HeldId, "done-twice", new("执行了两次且记录不一致", "it was done twice, and the records differ"));
        }

        return found;
    }

    private static void Check(List<DeletionDeviation> found, DisposalDeed deed, PlannedDisposal? planned, DateTimeOffset approvedAt, DateTimeOffset asOf)
    {
        AddIf(found, planned is null, deed.HeldId, "not-planned", new("计划中没有该项", "it was not planned"));
        AddIf(found, planned is { IsDue: false }, deed.HeldId, "should-be-kept", new("应当保存的信息被处置", "what must be kept was disposed of"));
        AddIf(found, planned is { IsDue: true } && planned.Verdict != deed.Verdict, deed.HeldId, "done-otherwise", new("处置方式与计划不符", "something else was done than planned"));
        AddIf(found, deed.DoneAt < approvedAt || deed.DoneAt > asOf, deed.HeldId, "done-at-impossible-time", new("执行时间早于批准或者在将来", "it lies before the approval or in the future"));
        AddIf(found, string.IsNullOrWhiteSpace(deed.Evidence), deed.HeldId, "without-evidence", new("没有证据", "there is no evidence"));
    }

    private static void AddIf(List<DeletionDeviation> found, bool deviates, string heldId, string code, BilingualText message)
    {
        if (deviates)
        {
            found.Add(new(heldId, code, message));
        }
    }
}
