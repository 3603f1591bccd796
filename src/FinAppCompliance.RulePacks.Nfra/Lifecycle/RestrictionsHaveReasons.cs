using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Lifecycle;

/// <summary>Asks about restrictions of users without a recorded reason (article 6).</summary>
internal sealed class RestrictionsHaveReasons : IComplianceRule<Restriction>
{
    private static readonly BilingualText Confirmed = new("已确认存在歧视性限制", "the restriction is confirmed to be discriminatory");
    private static readonly BilingualText Unreasoned = new("限制无法律或技术理由", "the restriction has no recorded legal or technical reason");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-06.6",
        Severity = Severity.Review,
        Title = new("未设置歧视性限制", "no restriction discriminates"),
        Remediation = new("说明限制的法律或技术理由，或取消限制", "record the legal or technical reason, or lift the restriction"),
    }.Describe();

    public Verdict Evaluate(in RuleContext<Restriction> context)
    {
        var restriction = context.Subject;
        var confirmed = restriction.IsConfirmedDiscriminatory;
        if ((confirmed == true).IsTrue)
        {
            return context.Begin().Require(false, Confirmed, "confirmed", Severity.High).With("isConfirmedDiscriminatory", confirmed);
        }

        var cleared = (confirmed.IsUnknown ? Tri.Unknown : Tri.True) & (restriction.LegalBasis.Exists | restriction.Reason.Exists);
        return context.Begin().Review(!cleared, Unreasoned).With("legalBasis", restriction.LegalBasis).With("reason", restriction.Reason).With("isConfirmedDiscriminatory", confirmed);
    }
}
