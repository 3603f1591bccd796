using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Rectifications;

/// <summary>Says what contradicts itself in rectifications and disputes, and what they lack; all at once.</summary>
/// <remarks>Readers of files refuse what contradicts itself; what is only missing is unknown and never honoured. Pure and thread-safe.</remarks>
public static class RecordFaults
{
    private static readonly BilingualText Mend = new("核对两处，改正其一", "check both and correct one of them");
    private static readonly BilingualText Another = new("由另一人办理", "another person must do it");
    private static readonly BilingualText Fill = new("补登该项", "record it");

    /// <summary>Returns what contradicts itself in a rectification.</summary>
    /// <param name="item">The item.</param>
    public static IReadOnlyList<RecordFault> Of(RectificationRecord item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return [.. Persons(item), .. Days(item), .. States(item), .. RectificationHistory.Faults(item)];
    }

    /// <summary>Returns what contradicts itself in a dispute, or what it lacks to be one.</summary>
    /// <param name="dispute">The dispute.</param>
    public static IReadOnlyList<RecordFault> Of(FindingDispute dispute)
    {
        ArgumentNullException.ThrowIfNull(dispute);
        return [.. Faults(dispute)];
    }

    /// <summary>Returns what a rectification lacks so that a finding can stand under it.</summary>
    /// <param name="item">The item.</param>
    public static IReadOnlyList<RecordFault> MissingIn(RectificationRecord item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return
        [
            .. Lacks("number", item.Number.TryGet(out var number) && !string.IsNullOrWhiteSpace(number)),
            .. Lacks("measure", item.Measure.TryGet(out var measure) && !string.IsNullOrWhiteSpace(measure)),
            .. Lacks("responsibleUnit", item.ResponsibleUnit.HasValue),
            .. Lacks("responsiblePerson", item.ResponsiblePerson.HasValue),
            .. Lacks("openedOn", item.OpenedOn.HasValue),
            .. Lacks("dueOn", item.DueOn.HasValue),
            .. Lacks("state", item.State.HasValue),
        ];
    }

    internal static IEnumerable<RecordFault> Lacks(string member, bool isThere) =>
        isThere ? [] : [new(member, new($"缺少“{member}”", $"'{member}' is missing"), Fill)];

    private static IEnumerable<RecordFault> Persons(RectificationRecord item)
    {
        var persons = new (string Member, Fact<Ref<Person>> Person)[]
        {
            ("responsiblePerson", item.ResponsiblePerson), ("postponedBy", item.PostponedBy), ("verifier", item.Verifier), ("approver", item.Approver),
        };
        foreach (var (member, person) in persons)
        {
            if (person.TryGet(out var reference) && PersonName.FlawOf(reference.Id) is { } flaw)
            {
                yield return new(member, flaw, Fill);
            }
            else if (member != "responsiblePerson" && person.HasValue && item.ResponsiblePerson.TryGet(out var responsible)
                && !PersonName.AreDistinct(reference.Id, responsible.Id))
            {
                yield return new(member, new($"“{member}”即责任人", $"'{member}' is the responsible person"), Another);
            }
        }
    }

    private static IEnumerable<RecordFault> Days(RectificationRecord item) =>
    [
        .. Order("openedOn", item.OpenedOn, "doneOn", item.DoneOn),
        .. Order("openedOn", item.OpenedOn, "dueOn", item.DueOn),
        .. Order("doneOn", (item.Verdict == VerificationVerdict.Passed).IsTrue ? item.DoneOn : default, "verifiedOn", item.VerifiedOn),
        .. Order("openedOn", item.OpenedOn, "verifiedOn", item.VerifiedOn),
        .. item.PostponedTo.TryGet(out var later) && item.DueOn.TryGet(out var due) && later <= due
            ? [new RecordFault("postponedTo", new("延期后的时限不晚于原时限", "'postponedTo' is not after 'dueOn'"), Mend)] : (IEnumerable<RecordFault>)[],
    ];

    private static IEnumerable<RecordFault> Order(string first, Fact<DateOnly> begin, string second, Fact<DateOnly> end) =>
        begin.TryGet(out var from) && end.TryGet(out var to) && to < from
            ? [new(second, new($"“{second}”早于“{first}”", $"'{second}' lies before '{first}'"), Mend)]
            : [];

    private static IEnumerable<RecordFault> States(RectificationRecord item)
    {
        if (item.PostponedTo.HasValue != item.PostponedBy.HasValue)
        {
            var lacking = item.PostponedTo.HasValue ? "postponedBy" : "postponedTo";
            yield return new(lacking, new("延期须同时写明时限和批准人", "a postponement has both a day and who decided it"), Fill);
        }

        if (!item.State.TryGet(out var state))
        {
            yield break;
        }

        if (state == RectificationState.Postponed && !item.PostponedTo.HasValue)
        {
            yield return new("postponedTo", new("状态为延期，但没有延期后的时限", "the state is Postponed, but no later day is recorded"), Fill);
        }

        if (state is not (RectificationState.MostlyDone or RectificationState.Done))
        {
            foreach (var fault in NotYet("doneOn", item.DoneOn.HasValue).Concat(NotYet("verdict", (item.Verdict == VerificationVerdict.Passed).IsTrue)))
            {
                yield return fault;
            }
        }

        foreach (var fault in state == RectificationState.Done ? NotClosed(item) : NotYet("approver", item.Approver.HasValue))
        {
            yield return fault;
        }
    }

    private static IEnumerable<RecordFault> NotYet(string member, bool isThere) => isThere
        ? [new(member, new($"状态未到，却登记了“{member}”", $"'{member}' is recorded, but the state is not there yet"), Mend)]
        : [];

    private static IEnumerable<RecordFault> NotClosed(RectificationRecord item) =>
    [
        .. Lacks("doneOn", item.DoneOn.HasValue),
        .. Lacks("evidenceIds", item.EvidenceIds.Count > 0),
        .. Lacks("verifier", item.Verifier.HasValue),
        .. Lacks("verifiedOn", item.VerifiedOn.HasValue),
        .. Lacks("approver", item.Approver.HasValue),
        .. (item.Verdict == VerificationVerdict.Passed).IsTrue
            ? [] : new[] { new RecordFault("verdict", new("未经验收通过不得销号", "it is closed without a verification that passed"), Fill) },
    ];

    private static IEnumerable<RecordFault> Faults(FindingDispute dispute)
    {
        foreach (var fault in Lacks("rule", dispute.Rule.TryGet(out var rule) && Assessments.RuleId.TryParse(rule, out _))
            .Concat(Lacks("subjectId", dispute.SubjectId.HasValue))
            .Concat(Lacks("reason", dispute.Reason.TryGet(out var reason) && !string.IsNullOrWhiteSpace(reason)))
            .Concat(Lacks("evidenceIds", dispute.EvidenceIds.Count > 0))
            .Concat(Lacks("raisedOn", dispute.RaisedOn.HasValue))
            .Concat(Lacks("confirmedOn", dispute.ConfirmedOn.HasValue))
            .Concat(Order("raisedOn", dispute.RaisedOn, "confirmedOn", dispute.ConfirmedOn))
            .Concat(Order("confirmedOn", dispute.ConfirmedOn, "settledOn", dispute.SettledOn)))
        {
            yield return fault;
        }

        foreach (var (member, person) in new[] { ("raisedBy", dispute.RaisedBy), ("confirmedBy", dispute.ConfirmedBy) })
        {
            if (PersonName.FlawOf(person.TryGet(out var reference) ? reference.Id : null) is { } flaw)
            {
                yield return new(member, flaw, Fill);
            }
        }

        if (dispute.RaisedBy.TryGet(out var one) && dispute.ConfirmedBy.TryGet(out var other) && !PersonName.AreDistinct(one.Id, other.Id))
        {
            yield return new("confirmedBy", new("提出人与确认人为同一人", "the one who raised it and the one who confirmed it are the same person"), Another);
        }
    }
}
