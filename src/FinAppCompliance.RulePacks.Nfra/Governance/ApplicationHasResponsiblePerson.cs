using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Requires a responsible person, employed and, where appointments are kept, appointed on the date (article 3).</summary>
/// <remarks>A gap between appointments that is over is told as past from the commencement on; it cannot be closed any more and breaks nothing today.</remarks>
internal sealed class ApplicationHasResponsiblePerson : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText Ended = new("移动应用已终止", "the application has ended");
    private static readonly BilingualText Unnamed = new("未明确责任人", "no responsible person is named");
    private static readonly BilingualText Outside = new("移动应用不在台账内，无从明确责任人", "the application stands outside the ledger, so no responsible person is named");
    private static readonly BilingualText Left = new("责任人不在职", "the responsible person has left or is not yet employed");
    private static readonly BilingualText Gap = new("责任人任命已到期，当日无现行任命", "the appointments of responsible persons have ended and none is in force on the date");
    private static readonly BilingualText Other = new("台账所列责任人与现行任命不一致", "the ledger names another responsible person than the appointment in force");
    private static readonly BilingualText WasOpen = new("责任人任期曾有空档", "there was a gap between the appointments of responsible persons");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-03.2",
        Severity = Severity.High,
        Title = new("移动应用已明确在职责任人", "the application has a responsible person in office"),
        Remediation = new(
            "指定在职责任人，使台账与任命一致；已过去的任期空档如实记录原因和影响，不得倒签",
            "name a responsible person in office and make ledger and appointment agree; record reason and effect of past gaps truly and do not backdate"),
        Needs = [FactNeed.Anywhere<Person>(), FactNeed.Own<RoleAppointment>()],
        Parameters = [Stock.Term],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var app = context.Subject;
        if ((app.Ledger == LedgerStatus.DiscoveredOutside).IsTrue)
        {
            return context.Begin().Require(false, Outside, "unnamed").With("ledger", app.Ledger);
        }

        var draft = context.When(!app.State.IsEnded(), Ended).With("state", app.State)
            .RequireOfStock(context, context.IsStock(app.FirstReleasedOn), app.ResponsiblePerson.Exists, Unnamed, "unnamed")
            .With("responsiblePerson", app.ResponsiblePerson).WithBegan(context, "firstReleasedOn", app.FirstReleasedOn)
            .Require(app.Ledger != LedgerStatus.DiscoveredOutside, Outside, "ledger").With("ledger", app.Ledger);
        if (app.ResponsiblePerson.TryGet(out var reference))
        {
            var person = context.Find(reference);
            draft = draft.Require(person?.Employment.Covers(context.Today) ?? default, Left, "left").With("responsiblePerson", app.ResponsiblePerson)
                .With("employedFrom", person?.EmployedFrom ?? default, reference.Id).With("employedThrough", person?.EmployedThrough ?? default, reference.Id);
        }

        return Compare(draft, context);
    }

    private static VerdictDraft Compare(VerdictDraft draft, scoped in RuleContext<MobileApplication> context)
    {
        var named = context.Subject.ResponsiblePerson;
        var appointments = context.Own<RoleAppointment>();
        var appointed = appointments.Any(context.Today, static (appointment, day) => appointment.Answers(day));
        var ever = appointments.Any(context.Today, AppointmentHolders.HasAnswered);
        draft = Facts(draft.Require(appointed | !ever, Gap, "gap").With("roleAppointments", appointments), appointments);
        if (named.HasValue)
        {
            var agreed = appointments.Any((named, context.Today), static (appointment, asked) => appointment.Answers(asked.Today) & appointment.Person.SameAs(asked.named));
            draft = draft.Require(!appointed | agreed, Other, "appointment").With("responsiblePerson", named).With("roleAppointments", appointments);
            draft = Facts(draft, appointments);
            foreach (var appointment in appointments)
            {
                draft = (appointment.Role == RoleKind.ResponsiblePerson).IsFalse ? draft : draft.With("person", appointment.Person, appointment.Id);
            }
        }

        if (!AppointmentTimes.AreKnown(appointments, AppointmentHolders.IsOfResponsiblePerson))
        {
            return draft;
        }

        foreach (var gap in AppointmentTimes.GapsBetween(appointments, AppointmentHolders.IsOfResponsiblePerson, context.InForceFrom, context.Today))
        {
            draft = Facts(draft.Past(gap, WasOpen, $"gap/{gap}").With("roleAppointments", appointments), appointments);
        }

        return draft;
    }

    private static VerdictDraft Facts(VerdictDraft draft, Records<RoleAppointment> appointments)
    {
        if (!draft.IsOpen)
        {
            return draft;
        }

        foreach (var appointment in appointments)
        {
            draft = draft.With("role", appointment.Role, appointment.Id);
            if (!(appointment.Role == RoleKind.ResponsiblePerson).IsFalse)
            {
                draft = draft.With("application", appointment.Application, appointment.Id)
                    .With("validFrom", appointment.ValidFrom, appointment.Id).With("validThrough", appointment.ValidThrough, appointment.Id);
            }
        }

        return draft;
    }
}
