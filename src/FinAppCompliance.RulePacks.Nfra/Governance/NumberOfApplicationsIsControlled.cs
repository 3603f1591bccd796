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

/// <summary>Asks about units that run more applications, or more of one form or for one audience, than they are allowed (article 2).</summary>
internal sealed class NumberOfApplicationsIsControlled : IComplianceRule<OrgUnit>
{
    private static readonly BilingualText TooMany = new("在用移动应用数量超过上限且无批准的例外", "the unit runs more applications than its ceiling, without an approved exception");
    private static readonly RuleParameter<int> MaxPerUnit = RuleParameter.Count("max-per-unit", 10, (1, 40), new("个", "applications"), Tighter.Lower, InstitutionLimits.Texts("单个部门或机构在用移动应用数量上限", "greatest number of applications of one unit"));
    private static readonly RuleParameter<int> MaxPerForm = RuleParameter.Count("max-per-form", 10, (1, 40), new("个", "applications"), Tighter.Lower, InstitutionLimits.Texts("单个部门或机构同一形态在用移动应用数量上限", "greatest number of applications of one form of one unit"));
    private static readonly RuleParameter<int> MaxPerAudience = RuleParameter.Count("max-per-audience", 10, (1, 40), new("个", "applications"), Tighter.Lower, InstitutionLimits.Texts("单个部门或机构面向同类用户的在用移动应用数量上限", "greatest number of applications of one unit for one audience"));

    private static readonly (AppForm Form, string Key, BilingualText Text)[] Forms = [.. Enum.GetValues<AppForm>().Select(static form => (form, form.ToString(), TooManyOf(form)))];
    private static readonly (AppAudience Audience, string Key, BilingualText Text)[] Audiences = [.. Enum.GetValues<AppAudience>().Select(static audience => (audience, audience.ToString(), TooManyFor(audience)))];

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-02.5",
        Severity = Severity.Review,
        Title = new("移动应用数量合理可控", "the number of applications is reasonably controlled"),
        Remediation = new("说明数量的合理性，或整合、终止多余的移动应用", "justify the number, or integrate and terminate what is superfluous"),
        Needs = [FactNeed.Naming(MobileApplication.ByOwnerUnit), FactNeed.Naming(PortfolioAllowance.ByUnit)],
        Parameters = [MaxPerUnit, MaxPerForm, MaxPerAudience],
    }.Describe();

    public Verdict Evaluate(in RuleContext<OrgUnit> context)
    {
        var whole = IsTooMany(context, MaxPerUnit, null, null);
        var draft = Explain(context.Begin().Review(whole, TooMany), context, isOfForm: false, isOfAudience: false).Under(MaxPerUnit);
        foreach (var (form, key, text) in Forms)
        {
            var asked = Beside(whole, IsTooMany(context, MaxPerForm, form, null));
            draft = Explain(draft.Review(asked, text, key), context, isOfForm: true, isOfAudience: false).Under(MaxPerForm);
        }

        foreach (var (audience, key, text) in Audiences)
        {
            var asked = Beside(whole, IsTooMany(context, MaxPerAudience, null, audience));
            draft = Explain(draft.Review(asked, text, key), context, isOfForm: false, isOfAudience: true).Under(MaxPerAudience);
        }

        return draft;
    }

    private static BilingualText TooManyOf(AppForm form)
    {
        var name = Labels.Of(form);
        return new($"在用{name.Zh}数量超过上限且无批准的例外", $"the unit runs more applications of the form '{name.En}' than its ceiling, without an approved exception");
    }

    private static BilingualText TooManyFor(AppAudience audience)
    {
        var name = Labels.Of(audience);
        return new($"面向{name.Zh}的在用移动应用数量超过上限且无批准的例外", $"the unit runs more applications for {name.En} than its ceiling, without an approved exception");
    }

    // Where the whole is asked about already, an open part must not hide the question.
    private static Tri Beside(Tri whole, Tri part) => whole.IsTrue && part.IsUnknown ? false : part;

    private static Tri IsTooMany(in RuleContext<OrgUnit> context, RuleParameter<int> parameter, AppForm? form, AppAudience? audience)
    {
        var apps = context.Naming(MobileApplication.ByOwnerUnit);
        var ceiling = context.Parameters.Get(parameter);
        if (apps.IsComplete && apps.Count <= ceiling)
        {
            return false;
        }

        var (certain, possible) = (0, 0);
        foreach (var app in apps)
        {
            var counted = app.OwnerUnit == context.Subject.Id & app.IsInService() & (form is null ? true : app.Form == form.Value) & (audience is null ? true : app.Audience == audience.Value);
            certain += counted.IsTrue ? 1 : 0;
            possible += counted.IsFalse ? 0 : 1;
        }

        // While the ledger is open the unit as a whole is open already; saying so again for each form and audience tells nothing.
        var isWhole = form is null && audience is null;
        var mayBe = apps.IsComplete ? possible > ceiling : isWhole;
        var tooMany = certain > ceiling ? Tri.True : mayBe ? Tri.Unknown : Tri.False;
        return tooMany.IsFalse ? tooMany : tooMany & !IsAllowed(context, form, (certain, apps.IsComplete ? possible : int.MaxValue));
    }

    private static Tri IsAllowed(in RuleContext<OrgUnit> context, AppForm? form, (int Certain, int Possible) count) =>
        context.Naming(PortfolioAllowance.ByUnit).Any((context.Subject.Id, form, count, context.Today), static (allowance, asked) => allowance.Unit == asked.Id & AppliesTo(allowance.Form, asked.form)
            & allowance.ApprovedBy.Exists & allowance.Validity.Covers(asked.Today) & IsEnough(allowance.AllowedCount, asked.count));

    private static Tri AppliesTo(Fact<AppForm> allowed, AppForm? form) => form is { } asked ? !allowed.Exists | allowed == asked : !allowed.Exists;

    private static Tri IsEnough(Fact<int> allowed, (int Certain, int Possible) count) =>
        (allowed >= count.Possible).IsTrue ? true : (allowed < count.Certain).IsTrue ? false : Tri.Unknown;

    private static VerdictDraft Explain(VerdictDraft draft, scoped in RuleContext<OrgUnit> context, bool isOfForm, bool isOfAudience)
    {
        if (!draft.IsOpen)
        {
            return draft;
        }

        var apps = context.Naming(MobileApplication.ByOwnerUnit);
        var allowances = context.Naming(PortfolioAllowance.ByUnit);
        draft = draft.With("mobileApplications", apps).With("portfolioAllowances", allowances);
        foreach (var allowance in allowances)
        {
            draft = draft.With("unit", allowance.Unit, allowance.Id).With("form", allowance.Form, allowance.Id).With("allowedCount", allowance.AllowedCount, allowance.Id)
                .With("approvedBy", allowance.ApprovedBy, allowance.Id).With("validFrom", allowance.ValidFrom, allowance.Id).With("validThrough", allowance.ValidThrough, allowance.Id);
        }

        foreach (var app in apps)
        {
            draft = draft.With("ownerUnit", app.OwnerUnit, app.Id).With("state", app.State, app.Id);
            draft = isOfForm ? draft.With("form", app.Form, app.Id) : draft;
            draft = isOfAudience ? draft.With("audience", app.Audience, app.Id) : draft;
        }

        return draft;
    }
}
