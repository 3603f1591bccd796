using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.ThirdParties;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Inventory.Filings;

/// <summary>Reports before important outsourcing is signed and before sensitive data is provided in batches.</summary>
internal static class BeforeActDuties
{
    public static IEnumerable<CalendarDuty> Of(RegisterSnapshot register, IWorkingCalendar calendar, DateOnly today) =>
        register.Of<OutsourcingArrangement>().Select(arrangement => Signing(arrangement, calendar, today))
            .Concat(register.Of<ThirdPartyProvision>().Select(provision => Provision(register, provision, calendar, today)))
            .OfType<CalendarDuty>();

    private static CalendarDuty? Signing(OutsourcingArrangement arrangement, IWorkingCalendar calendar, DateOnly today)
    {
        var governed = arrangement.SignedOn.Exists & arrangement.IsImportant == true & (arrangement.IsOffSite == true | arrangement.IsCrossBorder == true);
        return Make(DeadlineTable.Get(DeadlineIds.OutsourcingSigned), arrangement.Id, governed, arrangement.SignedOn, arrangement.ReportedBeforeSigningOn, calendar, today);
    }

    private static CalendarDuty? Provision(RegisterSnapshot register, ThirdPartyProvision provision, IWorkingCalendar calendar, DateOnly today)
    {
        var line = DeadlineTable.Get(DeadlineIds.BatchProvision);
        var isSensitive = provision.DataLevel == DataLevel.Core | provision.DataLevel == DataLevel.Important | provision.DataLevel == DataLevel.Sensitive;
        var done = DutyParts.Reported(register.Of<RegulatorReport>(), line, report => report.Applications.Contains(provision.Application));
        var duty = Make(line, provision.Id, provision.ProvidedFrom.Exists & provision.IsBatch == true & isSensitive, provision.ProvidedFrom, done, calendar, today);
        return duty is null ? null : duty with { ApplicationId = provision.Application.Id };
    }

    private static CalendarDuty? Make(DeadlineRule line, string key, Tri governed, Fact<DateOnly> act, Fact<DateOnly> done, IWorkingCalendar calendar, DateOnly today)
    {
        var due = act.TryGet(out var day) ? line.Length.Before(day, calendar) : Fact<DateOnly>.Unknown;
        return governed.IsFalse || !DutyParts.IsInForce(line, due) || line.CommencesOn > today ? null : DutyParts.Make(line, key, governed, due, done, today);
    }
}
