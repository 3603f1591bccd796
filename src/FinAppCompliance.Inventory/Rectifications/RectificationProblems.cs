using FinAppCompliance.Domain.Evidence;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Rectifications;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Inventory.Register;

namespace FinAppCompliance.Inventory.Rectifications;

/// <summary>Turns faults of rectifications and disputes into problems of the register, and guards what only a step may change.</summary>
internal static class RectificationProblems
{
    internal static RegisterProblem Of(RecordFault fault) => new(default, fault.Member.Length == 0
        ? new BilingualText($"{fault.Message.Zh}；{fault.Hint.Zh}", $"{fault.Message.En}; {fault.Hint.En}")
        : new BilingualText($"{fault.Member}：{fault.Message.Zh}；{fault.Hint.Zh}", $"{fault.Member}: {fault.Message.En}; {fault.Hint.En}"));

    /// <summary>Returns what contradicts itself in a record.</summary>
    internal static IEnumerable<RegisterProblem> In(RegisterRecord record) => (record switch
    {
        RectificationRecord item => RecordFaults.Of(item),
        FindingDispute dispute => RecordFaults.Of(dispute),
        _ => [],
    }).Select(Of);

    /// <summary>Says why a record may not be added by hand; null when it may.</summary>
    internal static RegisterProblem? AgainstAdding(RegisterRecord record, ChangeNote note) => record switch
    {
        RectificationRecord => RegisterProblem.Of(
            string.Empty, "整改事项须经立项登记，存量事项请导入", "a rectification is opened as one; bring existing ones in by import"),
        FindingDispute dispute when dispute.ConfirmedBy.TryGet(out var second) && PersonName.AreDistinct(second.Id, note.By) => RegisterProblem.Of(
            string.Empty, "异议由确认人登记，登记人“{0}”不是确认人", "a dispute is entered by the person who confirms it; '{0}' is not", note.By),
        _ => null,
    };

    /// <summary>Says why a record may not be changed by hand into another; null when it may.</summary>
    internal static RegisterProblem? AgainstChanging(RegisterRecord before, RegisterRecord after) =>
        before is RectificationRecord old && after is RectificationRecord now && now != WithLifeOf(now, old)
            ? RegisterProblem.Of(
                string.Empty, "整改事项的编号、时限、状态和验收只能通过整改流程变更", "number, days, state and verification of a rectification change only through its steps")
            : null;

    /// <summary>Says why a record may not be removed; null when it may.</summary>
    internal static RegisterProblem? AgainstRemoving(RegisterRecord record) => record is RectificationRecord
        ? RegisterProblem.Of(string.Empty, "整改事项不得删除，请验收后销号", "a rectification is never removed; verify and close it")
        : null;

    /// <summary>Returns a rectification with everything that only steps may change taken from another one.</summary>
    internal static RectificationRecord WithLifeOf(RectificationRecord item, RectificationRecord kept) => item with
    {
        Number = kept.Number,
        OpenedOn = kept.OpenedOn,
        DueOn = kept.DueOn,
        PostponedTo = kept.PostponedTo,
        PostponedBy = kept.PostponedBy,
        State = kept.State,
        DoneOn = kept.DoneOn,
        Verifier = kept.Verifier,
        VerifiedOn = kept.VerifiedOn,
        Verdict = kept.Verdict,
        Approver = kept.Approver,
        History = kept.History,
    };

    /// <summary>Returns the records that must be in the register for a step.</summary>
    internal static IEnumerable<(string Id, Type Kind)> ReferencesOf(RectificationRecord item, string actor)
    {
        yield return (actor, typeof(Person));
        if (item.ResponsiblePerson.TryGet(out var responsible) && responsible.Id is { } person && person != actor)
        {
            yield return (person, typeof(Person));
        }

        if (item.ResponsibleUnit.TryGet(out var responsibleUnit) && responsibleUnit.Id is { } unit)
        {
            yield return (unit, typeof(OrgUnit));
        }

        foreach (var evidence in item.EvidenceIds)
        {
            yield return (evidence, typeof(EvidenceRecord));
        }
    }
}
