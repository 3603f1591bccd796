using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Requires a responsible person, employed on the date and without a gap in time (article 3).</summary>
internal sealed class ApplicationHasResponsiblePerson : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText Ended = new("移动应用已终止", "the application has ended");
    private static readonly BilingualText Unnamed = new("未明确责任人", "no responsible person is named");
    private static readonly BilingualText Outside = new("移动应用不在台账内，无从明确责任人", "the application stands outside the ledger, so no responsible person is named");
    private static readonly BilingualText Left = new("责任人不在职", "the responsible person has left or is not yet employed");
    private static readonly BilingualText Gap = new("责任人任期存在空档", "there is a gap between the appointments of responsible persons");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-03.2",
        Severity = Severity.High,
        Title = new("移动应用已明确在职责任人且任期连续", "the application has a responsible person in office, without gaps"),
        Remediation = new("指定在职责任人并衔接任期", "name a responsible person in office and close the gap in the appointments"),
        Needs = [FactNeed.Anywhere<Person>(), FactNeed.Own<RoleAppointment>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var app = context.Subject;
        if ((app.Ledger == LedgerStatus.DiscoveredOutside).IsTrue)
        {
            return context.Begin().Require(false, Outside, "unnamed").With("ledger", app.Ledger);
        }

        var draft = context.When(!app.State.IsEnded(), Ended).With("state", app.State)
            .Require(app.ResponsiblePerson.Exists, Unnamed, "unnamed").With("responsiblePerson", app.ResponsiblePerson)
            .Require(app.Ledger != LedgerStatus.DiscoveredOutside, Outside, "unnamed").With("ledger", app.Ledger);
        if (app.ResponsiblePerson.TryGet(out var reference))
        {
            var person = context.Find(reference);
            draft = draft.Require(person?.Employment.Covers(context.Today) ?? default, Left, "left").With("responsiblePerson", app.ResponsiblePerson)
                .With("employedFrom", person?.EmployedFrom ?? default, reference.Id).With("employedThrough", person?.EmployedThrough ?? default, reference.Id);
        }

        var appointments = context.Own<RoleAppointment>();
        draft = draft.Require(HasNoGap(appointments, context.Today), Gap, "gap").With("roleAppointments", appointments);
        foreach (var appointment in appointments)
        {
            draft = draft.With("role", appointment.Role, appointment.Id).With("validFrom", appointment.ValidFrom, appointment.Id).With("validThrough", appointment.ValidThrough, appointment.Id);
        }

        return draft;
    }

    private static Tri HasNoGap(Records<RoleAppointment> appointments, DateOnly today)
    {
        var closed = appointments.IsComplete ? Tri.True : Tri.Unknown;
        foreach (var appointment in appointments)
        {
            var isLast = appointment.Role != RoleKind.ResponsiblePerson | !appointment.ValidThrough.Exists | appointment.ValidThrough > today;
            if (isLast.IsTrue)
            {
                continue;
            }

            var followed = appointment.ValidThrough.TryGet(out var end)
                ? appointments.Any(end, static (next, day) => next.Role == RoleKind.ResponsiblePerson & next.Validity.Covers(day))
                : Tri.Unknown;
            closed &= isLast | followed;
        }

        return closed;
    }
}
