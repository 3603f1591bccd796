using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Asks about units that run more applications than they are allowed (article 2).</summary>
internal sealed class NumberOfApplicationsIsControlled : IComplianceRule<OrgUnit>
{
    private static readonly BilingualText TooMany = new("在用移动应用数量超过上限且无批准的例外", "the unit runs more applications than its ceiling, without an approved exception");

    private static readonly RuleParameter<int> MaxPerUnit = RuleParameter.Count("max-per-unit", 10, (0, 10_000), InstitutionLimits.Texts("单个部门或机构在用移动应用数量上限", "greatest number of applications of one unit"));

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-02.5",
        Severity = Severity.Review,
        Title = new("移动应用数量合理可控", "the number of applications is reasonably controlled"),
        Remediation = new("说明数量的合理性，或整合、终止多余的移动应用", "justify the number, or integrate and terminate what is superfluous"),
        Needs = [FactNeed.Naming(MobileApplication.ByOwnerUnit), FactNeed.Naming(PortfolioAllowance.ByUnit)],
        Parameters = [MaxPerUnit],
    }.Describe();

    public Verdict Evaluate(in RuleContext<OrgUnit> context)
    {
        var apps = context.Naming(MobileApplication.ByOwnerUnit);
        var ceiling = context.Parameters.Get(MaxPerUnit);
        var (certain, possible) = Count(apps, context.Subject.Id);
        var tooMany = certain > ceiling ? Tri.True : possible > ceiling || !apps.IsComplete ? Tri.Unknown : Tri.False;
        var allowances = context.Naming(PortfolioAllowance.ByUnit);
        var draft = context.Begin().Review(tooMany & !IsAllowed(allowances, context.Subject.Id, (certain, apps.IsComplete ? possible : int.MaxValue), context.Today), TooMany)
            .With("mobileApplications", apps).With("portfolioAllowances", allowances).Under(MaxPerUnit);
        foreach (var allowance in allowances)
        {
            draft = draft.With("allowedCount", allowance.AllowedCount, allowance.Id).With("unit", allowance.Unit, allowance.Id);
        }

        foreach (var app in apps)
        {
            draft = draft.With("ownerUnit", app.OwnerUnit, app.Id).With("state", app.State, app.Id);
        }

        return draft;
    }

    private static (int Certain, int Possible) Count(Records<MobileApplication> apps, string unit)
    {
        var (certain, possible) = (0, 0);
        foreach (var app in apps)
        {
            var counted = app.OwnerUnit == unit & app.State.IsInUse();
            certain += counted.IsTrue ? 1 : 0;
            possible += counted.IsFalse ? 0 : 1;
        }

        return (certain, possible);
    }

    private static Tri IsAllowed(Records<PortfolioAllowance> allowances, string unit, (int Certain, int Possible) count, DateOnly day) => allowances.Any((unit, count, day), static (allowance, asked) =>
        allowance.Unit == asked.unit & AppliesToAll(allowance.Form) & allowance.ApprovedBy.Exists & allowance.Validity.Covers(asked.day) & IsEnough(allowance.AllowedCount, asked.count));

    private static Tri AppliesToAll(Fact<AppForm> form) => !form.Exists;

    private static Tri IsEnough(Fact<int> allowed, (int Certain, int Possible) count) =>
        (allowed >= count.Possible).IsTrue ? true : (allowed < count.Certain).IsTrue ? false : Tri.Unknown;
}
