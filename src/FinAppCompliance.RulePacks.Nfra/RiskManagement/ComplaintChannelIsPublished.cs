using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Requires a published and working complaint channel for customer-facing applications (article 16).</summary>
internal sealed class ComplaintChannelIsPublished : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText NotRunning = new("未在运行或不面向客户", "not in service or not for customers");
    private static readonly BilingualText Missing = new("没有公布的有效投诉渠道", "no working complaint channel is published");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-16.4",
        Severity = Severity.High,
        Title = new("公布有效的投诉渠道", "a working complaint channel is published"),
        Remediation = new("公布并定期测试投诉渠道", "publish the channel and test it"),
        Needs = [FactNeed.Naming(ComplaintChannel.ByApplication)],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var application = context.Subject;
        var channels = context.Naming(ComplaintChannel.ByApplication);
        var draft = context.When(application.IsInService() & application.FacesCustomers(), NotRunning).With("state", application.State).With("audience", application.Audience)
            .Require(channels.Any(static channel => channel.IsPublished == true & channel.IsWorking == true), Missing).With("channels", channels);
        foreach (var channel in channels)
        {
            draft = draft.With("applications", channel.Applications, channel.Id).With("isPublished", channel.IsPublished, channel.Id).With("isWorking", channel.IsWorking, channel.Id);
        }

        return draft;
    }
}
