using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Requires a managing department, in being on the date, for every application (article 3).</summary>
internal sealed class ApplicationHasManagingDepartment : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText Unnamed = new("未明确管理部门", "no managing department is named");
    private static readonly BilingualText OutsideLedger = new("移动应用不在台账内，无从明确管理部门", "the application stands outside the ledger, so no managing department is named");
    private static readonly BilingualText Dissolved = new("管理部门已撤销或尚未设立", "the managing department no longer exists or does not exist yet");
    private static readonly BilingualText Other = new("台账所列管理部门与现行任命不一致", "the ledger names another managing department than the appointment in force");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-03.1",
        Severity = Severity.High,
        Title = new("移动应用已明确管理部门", "the application has a managing department"),
        Remediation = new("为该移动应用指定现存的管理部门并登记入台账，使台账与任命一致", "name an existing department as the managing one, record it in the ledger and make ledger and appointment agree"),
        Needs = [FactNeed.Anywhere<OrgUnit>(), FactNeed.Own<RoleAppointment>()],
        Parameters = [Stock.Term],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var application = context.Subject;
        if (application.Ledger.HasValue && application.Ledger.Value == LedgerStatus.DiscoveredOutside)
        {
            return context.Require(false, OutsideLedger).With("ledger", application.Ledger);
        }

        var draft = context.Begin().RequireOfStock(context, context.IsStock(application.FirstReleasedOn), application.ManagingUnit.Exists, Unnamed)
            .With("managingUnit", application.ManagingUnit).WithBegan(context, "firstReleasedOn", application.FirstReleasedOn)
            .Require(application.Ledger != LedgerStatus.DiscoveredOutside, OutsideLedger, "ledger").With("ledger", application.Ledger);
        if (!application.ManagingUnit.TryGet(out var reference))
        {
            return draft;
        }

        var unit = context.Find(reference);
        draft = draft.Require(unit?.Active.Covers(context.Today) ?? default, Dissolved)
            .With("managingUnit", application.ManagingUnit)
            .With("activeFrom", unit?.ActiveFrom ?? default, reference.Id)
            .With("activeThrough", unit?.ActiveThrough ?? default, reference.Id);
        return Compare(draft, context);
    }

    private static VerdictDraft Compare(VerdictDraft draft, scoped in RuleContext<MobileApplication> context)
    {
        var named = context.Subject.ManagingUnit;
        var appointments = context.Own<RoleAppointment>();
        var appointed = appointments.Any(context.Today, static (appointment, day) => appointment.Manages(day));
        var agreed = appointments.Any((named, context.Today), static (appointment, asked) => appointment.Manages(asked.Today) & appointment.Unit.SameAs(asked.named));
        draft = draft.Require(!appointed | agreed, Other, "appointment").With("managingUnit", named).With("roleAppointments", appointments);
        foreach (var appointment in appointments)
        {
            draft = draft.With("role", appointment.Role, appointment.Id);
            if (!(appointment.Role == RoleKind.ManagingDepartment).IsFalse)
            {
                draft = draft.With("application", appointment.Application, appointment.Id).With("unit", appointment.Unit, appointment.Id)
                    .With("validFrom", appointment.ValidFrom, appointment.Id).With("validThrough", appointment.ValidThrough, appointment.Id);
            }
        }

        return draft;
    }
}
