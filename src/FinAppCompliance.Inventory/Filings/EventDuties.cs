using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Regulation;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Inventory.Projects;

namespace FinAppCompliance.Inventory.Filings;

/// <summary>Duties that an event starts: counterfeits, weak applications, findings of the regulator.</summary>
internal static class EventDuties
{
    public static IEnumerable<CalendarDuty> Of(RegisterSnapshot register, InventoryOptions options, DateTimeOffset asOf)
    {
        var today = ChinaStandardTime.DateOf(asOf);
        return register.Of<CounterfeitCase>().SelectMany(found => CounterfeitClocks.Of(found, register.Of<RegulatorReport>(), options, asOf))
            .Concat(register.Of<WeaknessFlag>().Where(static flag => !flag.ClearedOn.HasValue).Select(flag => Disposal(register, flag, options, today)))
            .Concat(register.Of<RegulatorFinding>().Select(finding => Rectification(finding, today)));
    }

    private static CalendarDuty Disposal(RegisterSnapshot register, WeaknessFlag flag, InventoryOptions options, DateOnly today)
    {
        var line = DeadlineTable.Get(DeadlineIds.WeaknessDecided).WithOwn(options.DisposalDays);

        // A weakness that was known before the Notice is decided on within the same days from its commencement.
        var due = flag.FlaggedOn.TryGet(out var flagged) ? (line.CommencesOn > flagged ? line.CommencesOn.Value : flagged).AddDays(line.Length.Amount) : Fact<DateOnly>.Unknown;
        var decided = register.Of<DisposalDecision>()
            .Where(decision => decision.Application.Id == flag.Application.Id && decision.DecidedOn.HasValue && (decision.DecidedOn >= flagged).IsTrue)
            .Select(static decision => decision.DecidedOn.Value)
            .ToArray();
        return DutyParts.Make(line, flag.Id, true, due, decided.Length == 0 ? Fact<DateOnly>.Absent : decided.Min(), today) with { ApplicationId = flag.Application.Id };
    }

    private static CalendarDuty Rectification(RegulatorFinding finding, DateOnly today) => new()
    {
        Id = $"n99-18.2:{finding.Id}",
        Requirement = RequirementId.Parse("N99-18.2"),
        Title = new("整改监管发现的问题", "rectify a finding of the regulator"),
        Recipient = Addressee.FinancialRegulator.Describe(),
        Addressee = Addressee.FinancialRegulator,
        IsLegalLimit = true,
        ApplicationId = finding.Applications.Count == 1 ? finding.Applications.Items[0].Id : null,
        DueOn = finding.DueOn.HasValue ? finding.DueOn : Fact<DateOnly>.Unknown,
        State = DutyParts.StateOf(finding.DueOn.HasValue ? finding.DueOn : Fact<DateOnly>.Unknown, finding.RectifiedOn, today),
    };
}
