using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires lists of what is collected and what is shared, SDKs included (article 21).</summary>
internal sealed class CollectionAndProvisionAreListed : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText NoInformation = new("不处理个人信息", "no personal information is processed");
    private static readonly BilingualText NoCollected = new("没有已收集清单", "there is no list of what is collected");
    private static readonly BilingualText NoShared = new("没有与第三方共享清单", "there is no list of what is shared");
    private static readonly BilingualText SdkHidden = new("SDK未列入清单", "an SDK stands on neither list");
    private static readonly BilingualText NoMinorsRules = new("没有未成年人专门规则", "there are no special rules for minors");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "NDR-21",
        Severity = Severity.High,
        Title = new("收集和向第三方提供以清单列明", "collection and provision are given as lists"),
        Remediation = new("补充双清单并列入全部SDK", "complete both lists, every SDK included"),
        Needs = [FactNeed.Own<PrivacyNotice>(), FactNeed.Own<Sdk>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var application = context.Subject;
        var notices = context.Own<PrivacyNotice>();
        var sdks = context.Own<Sdk>();
        return context.When(application.ProcessesPersonalInformation == true, NoInformation).With("processesPersonalInformation", application.ProcessesPersonalInformation)
            .Require(notices.Any(context.Today, static (notice, day) => InForce.IsCurrent(notice, day) & notice.ListsCollected == true), NoCollected, "collected").WithNotices(notices, "listsCollected", static notice => notice.ListsCollected)
            .Require(notices.Any(context.Today, static (notice, day) => InForce.IsCurrent(notice, day) & notice.ListsShared == true), NoShared, "shared").WithNotices(notices, "listsShared", static notice => notice.ListsShared)
            .Require(sdks.All(static sdk => IsListed(sdk)), SdkHidden, "sdk").WithEach("sdks", sdks, IsListed, "application", static sdk => sdk.Application).WithEach("sdks", sdks, IsListed, "collectsPersonalInformation", static sdk => sdk.CollectsPersonalInformation)
            .WithEach("sdks", sdks, IsListed, "isInCollectedList", static sdk => sdk.IsInCollectedList).WithEach("sdks", sdks, IsListed, "isInSharedList", static sdk => sdk.IsInSharedList)
            .Require(application.AllowsMinors == false | notices.Any(context.Today, static (notice, day) => InForce.IsCurrent(notice, day) & notice.HasMinorsRules == true), NoMinorsRules, "minors").With("allowsMinors", application.AllowsMinors).WithNotices(notices, "hasMinorsRules", static notice => notice.HasMinorsRules);
    }

    private static Tri IsListed(Sdk sdk) => sdk.CollectsPersonalInformation == false | (sdk.IsInCollectedList == true & sdk.IsInSharedList == true);
}
