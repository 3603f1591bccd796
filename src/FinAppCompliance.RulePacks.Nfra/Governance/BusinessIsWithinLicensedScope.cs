using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.ThirdParties;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Requires that each live business activity lies within the scope of a licence in force (article 5).</summary>
internal sealed class BusinessIsWithinLicensedScope : IComplianceRule<BusinessActivity>
{
    private static readonly BilingualText NotLive = new("业务当日未开展", "the activity is not live on the date");
    private static readonly BilingualText Unlicensed = new("仅提供信息，不属须许可业务", "information only needs no licence");
    private static readonly BilingualText OutOfScope = new("业务超出许可证载明的业务范围", "the business lies outside the scope of every licence in force");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-05.2",
        Severity = Severity.Critical,
        Title = new("业务在许可证载明的业务范围内", "the business lies within the licensed scope"),
        Remediation = new("立即停办超范围业务，或取得相应许可后再开展", "stop the business at once, or resume it once it is licensed"),
        Needs = [FactNeed.Anywhere<Licence>()],
        IsProhibition = true,
    }.Describe();

    public Verdict Evaluate(in RuleContext<BusinessActivity> context)
    {
        var activity = context.Subject;
        var licences = context.All<Licence>();
        var permitted = licences.Any((activity.ProvidedBy, activity.BusinessType, context.Today),
            static (licence, asked) => licence.Permits(asked.ProvidedBy, asked.BusinessType, asked.Today));
        if ((activity.BusinessType == BusinessType.Unclassified).IsTrue)
        {
            permitted = Tri.Unknown;
        }

        var draft = context.When(activity.IsLiveOn(context.Today), NotLive).With("liveFrom", activity.LiveFrom).With("liveThrough", activity.LiveThrough)
            .When(activity.BusinessType != BusinessType.InformationOnly, Unlicensed).With("businessType", activity.BusinessType)
            .Require(permitted, OutOfScope).With("businessType", activity.BusinessType).With("providedBy", activity.ProvidedBy).With("licences", licences);
        foreach (var licence in licences)
        {
            draft = draft.WithLicence(licence, activity.ProvidedBy, context.Today);
        }

        return draft;
    }
}
