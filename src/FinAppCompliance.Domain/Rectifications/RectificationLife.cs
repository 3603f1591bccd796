using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Rectifications;

/// <summary>Takes the steps in the life of a rectification: open, start, postpone, continue, submit, verify, close, reopen.</summary>
/// <remarks>Every step checks all its conditions and tells all faults at once; a refused step changes nothing. Pure and thread-safe.</remarks>
public static class RectificationLife
{
    /// <summary>Opens an item.</summary>
    /// <param name="draft">The item with text, provision, cause, measure, responsible unit and person, day and source.</param>
    /// <param name="move">Who opens it, and when.</param>
    public static RectificationResult Open(RectificationRecord draft, RectificationMove move)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(move);
        var item = draft with
        {
            State = RectificationState.NotStarted,
            OpenedOn = move.On,
            PostponedTo = Fact<DateOnly>.Absent,
            PostponedBy = Fact<Ref<Person>>.Absent,
            DoneOn = Fact<DateOnly>.Absent,
            Verifier = Fact<Ref<Person>>.Absent,
            VerifiedOn = Fact<DateOnly>.Absent,
            Verdict = Fact<VerificationVerdict>.Absent,
            Approver = Fact<Ref<Person>>.Absent,
            History = [Step(RectificationAction.Open, move)],
        };
        var first = draft.State.HasValue || draft.History.Count > 0
            ? [RecordFault.Of("state", "该事项已立项", "the item is already open", "新事项使用新的标识", "open a new item under another id")]
            : (IEnumerable<RecordFault>)[];
        return RectificationResult.Of(item, [.. first, .. RecordFaults.MissingIn(item), .. RecordFaults.Of(item)]);
    }

    /// <summary>Begins the work.</summary>
    /// <param name="item">The item.</param>
    /// <param name="move">Who begins, and when.</param>
    public static RectificationResult Start(RectificationRecord item, RectificationMove move) => Take(item, RectificationAction.Start, move, static i => i);

    /// <summary>Gives the item a later day.</summary>
    /// <param name="item">The item.</param>
    /// <param name="move">Who decides, never the responsible person, when and why.</param>
    /// <param name="to">The new last day; after the one that holds.</param>
    public static RectificationResult Postpone(RectificationRecord item, RectificationMove move, DateOnly to) =>
        Take(item, RectificationAction.Postpone, move, i => i with { PostponedTo = to, PostponedBy = move.By }, postponedTo: to);

    /// <summary>Makes the item one that goes on for a long time.</summary>
    /// <param name="item">The item.</param>
    /// <param name="move">Who decides, when and why.</param>
    public static RectificationResult Continue(RectificationRecord item, RectificationMove move) => Take(item, RectificationAction.Continue, move, static i => i);

    /// <summary>Hands the item over for verification.</summary>
    /// <param name="item">The item.</param>
    /// <param name="move">Who hands it over, and when; the day counts as the day on which the work was done.</param>
    /// <param name="evidenceIds">The proof, added to what there is.</param>
    public static RectificationResult Submit(RectificationRecord item, RectificationMove move, IEnumerable<string> evidenceIds)
    {
        ArgumentNullException.ThrowIfNull(evidenceIds);
        return Take(item, RectificationAction.Submit, move, i => i with
        {
            DoneOn = move.On,
            EvidenceIds = [.. i.EvidenceIds.Concat(evidenceIds).Distinct(StringComparer.Ordinal)],
            Verifier = Fact<Ref<Person>>.Absent,
            VerifiedOn = Fact<DateOnly>.Absent,
            Verdict = Fact<VerificationVerdict>.Absent,
        });
    }

    /// <summary>Records a verification; one that returns the item puts it back to work.</summary>
    /// <param name="item">The item.</param>
    /// <param name="move">Who verifies, never the responsible person nor the one who handed it over, when and why.</param>
    /// <param name="verdict">What it came to.</param>
    public static RectificationResult Verify(RectificationRecord item, RectificationMove move, VerificationVerdict verdict) =>
        Take(item, verdict == VerificationVerdict.Passed ? RectificationAction.Pass : RectificationAction.Return, move, i => i with
        {
            Verifier = move.By,
            VerifiedOn = move.On,
            Verdict = verdict,
            DoneOn = verdict == VerificationVerdict.Passed ? i.DoneOn : Fact<DateOnly>.Absent,
        });

    /// <summary>Closes an item whose verification passed.</summary>
    /// <param name="item">The item.</param>
    /// <param name="move">Who approves it, never the responsible person, and when.</param>
    public static RectificationResult Close(RectificationRecord item, RectificationMove move) =>
        Take(item, RectificationAction.Close, move, i => i with { Approver = move.By });

    /// <summary>Opens a closed item again; proof and history stay.</summary>
    /// <param name="item">The item.</param>
    /// <param name="move">Who does, when and why.</param>
    public static RectificationResult Reopen(RectificationRecord item, RectificationMove move) =>
        Take(item, RectificationAction.Reopen, move, static i => i with
        {
            DoneOn = Fact<DateOnly>.Absent,
            Verifier = Fact<Ref<Person>>.Absent,
            VerifiedOn = Fact<DateOnly>.Absent,
            Verdict = Fact<VerificationVerdict>.Absent,
            Approver = Fact<Ref<Person>>.Absent,
        });

    private static RectificationStep Step(RectificationAction action, RectificationMove move, Fact<DateOnly> postponedTo = default) => new()
    {
        Action = action,
        On = move.On,
        By = move.By,
        PostponedTo = postponedTo.HasValue ? postponedTo : Fact<DateOnly>.Absent,
        Reason = string.IsNullOrWhiteSpace(move.Reason) ? Fact<string>.Absent : move.Reason,
    };

    private static RectificationResult Take(
        RectificationRecord item, RectificationAction action, RectificationMove move, Func<RectificationRecord, RectificationRecord> change, Fact<DateOnly> postponedTo = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(move);
        var to = RectificationTable.After(item.State.TryGet(out var from) ? from : null, (item.Verdict == VerificationVerdict.Passed).IsTrue, action);
        var faults = StepFaults.Of(item, action, move, postponedTo).ToList();
        if (to is null)
        {
            return new(null, [StepFaults.NotInTable(item, action), .. faults]);
        }

        var next = change(item) with { State = to.Value, History = [.. item.History, Step(action, move, postponedTo)] };
        var known = faults.Select(static fault => fault.Member).ToHashSet(StringComparer.Ordinal);
        var newStep = $"history[{item.History.Count}]";
        return RectificationResult.Of(
            next, [.. faults, .. RecordFaults.Of(next).Where(fault => !known.Contains(fault.Member) && (faults.Count == 0 || fault.Member != newStep))]);
    }
}
