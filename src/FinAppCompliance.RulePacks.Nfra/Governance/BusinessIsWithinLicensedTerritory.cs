using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Requires that customers are served only where a licence or a special rule permits it (article 5).</summary>
internal sealed class BusinessIsWithinLicensedTerritory : IComplianceRule<BusinessActivity>
{
    private static readonly BilingualText NotLive = new("业务当日未开展", "the activity is not live on the date");
    private static readonly BilingualText Unlicensed = new("仅提供信息，不属须许可业务", "information only needs no licence");
    private static readonly BilingualText Outside = new("服务地域超出许可且无特别规定", "a served region lies outside the licence and no special rule permits it");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-05.3",
        Severity = Severity.Critical,
        Title = new("业务在许可证载明的地域范围内", "the business lies within the licensed territory"),
        Remediation = new("停止向许可地域以外的客户展业，或落实特别规定的条件", "stop serving customers outside the territory, or meet the conditions of a special rule"),
        Needs = [FactNeed.Anywhere<Licence>(), FactNeed.Anywhere<SpecialPermit>()],
        IsProhibition = true,
    }.Describe();

    public Verdict Evaluate(in RuleContext<BusinessActivity> context)
    {
        var activity = context.Subject;
        var draft = context.When(activity.IsLiveOn(context.Today), NotLive).With("liveFrom", activity.LiveFrom).With("liveThrough", activity.LiveThrough)
            .When(activity.BusinessType != BusinessType.InformationOnly, Unlicensed).With("businessType", activity.BusinessType);
        if (activity.ServedRegions.IsUnknown)
        {
            return draft.Require(Tri.Unknown, Outside, "region").With("servedRegions", activity.ServedRegions).With("regionEvidence", Told(activity.RegionEvidence));
        }

        var isProved = activity.RegionEvidence.HasValue && activity.RegionEvidence.Value != RegionEvidence.None;
        foreach (var region in activity.ServedRegions.Items)
        {
            var permitted = isProved ? IsPermitted(context, region) : Tri.Unknown;
            draft = draft.Require(permitted, permitted.IsTrue ? Outside : TextOf(region), region).With("servedRegions", activity.ServedRegions).With("regionEvidence", Told(activity.RegionEvidence));
            if (!permitted.IsTrue)
            {
                draft = Facts(draft, context);
            }
        }

        return draft;
    }

    // That the region is not known says as much as saying nothing.
    private static Fact<RegionEvidence> Told(Fact<RegionEvidence> evidence) => (evidence == RegionEvidence.None).IsTrue ? Fact<RegionEvidence>.Unknown : evidence;

    private static BilingualText TextOf(string region) =>
        new($"服务地域{region}超出许可且无特别规定", $"the served region {region} lies outside the licence and no special rule permits it");

    private static Tri IsPermitted(in RuleContext<BusinessActivity> context, string region)
    {
        var activity = context.Subject;
        var licensed = context.All<Licence>().Any((Activity: activity, Day: context.Today, Region: region), static (licence, asked) =>
            licence.Permits(asked.Activity.ProvidedBy, asked.Activity.BusinessType, asked.Day) & licence.Regions.Cover(asked.Region));
        return licensed | context.All<SpecialPermit>().Any((activity.BusinessType, Day: context.Today, Region: region), static (permit, asked) =>
            permit.BusinessType.SameAs(asked.BusinessType) & permit.ConditionsMet == true & permit.Validity.Covers(asked.Day) & permit.Regions.Cover(asked.Region));
    }

    private static VerdictDraft Facts(VerdictDraft draft, scoped in RuleContext<BusinessActivity> context)
    {
        if (!draft.IsOpen)
        {
            return draft;
        }

        draft = draft.With("businessType", context.Subject.BusinessType).With("providedBy", context.Subject.ProvidedBy)
            .With("licences", context.All<Licence>()).With("specialPermits", context.All<SpecialPermit>());
        foreach (var licence in context.All<Licence>())
        {
            draft = draft.WithLicence(licence, context.Subject.ProvidedBy, context.Today).With("regions", licence.Regions, licence.Id);
        }

        foreach (var permit in context.All<SpecialPermit>())
        {
            draft = draft.With("businessType", permit.BusinessType, permit.Id).With("conditionsMet", permit.ConditionsMet, permit.Id).With("regions", permit.Regions, permit.Id)
                .With("validFrom", permit.ValidFrom, permit.Id).With("validThrough", permit.ValidThrough, permit.Id);
        }

        return draft;
    }
}
