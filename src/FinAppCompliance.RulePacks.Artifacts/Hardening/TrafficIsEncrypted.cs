using FinAppCompliance.Artifacts;
using FinAppCompliance.Artifacts.Android;
using FinAppCompliance.Artifacts.Apple;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.RulePacks.Artifacts.Observed;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Artifacts.Hardening;

/// <summary>Requires that unencrypted traffic is not allowed, the network file having the word where one is named.</summary>
internal sealed class TrafficIsEncrypted : IComplianceRule<ObservedFile>
{
    private static readonly BilingualText Other = new("该文件不规定网络传输", "the file says nothing on traffic");
    private static readonly BilingualText Clear = new("允许未加密的网络传输", "unencrypted traffic is allowed");

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "artifacts/traffic-is-encrypted",
        Severity = Severity.High,
        Title = new("不允许未加密的网络传输", "unencrypted traffic is not allowed"),
        Description = new("清单或其指定的网络安全配置不得允许明文传输；配置未读取时不作结论", "neither the manifest nor the network configuration it names allows clear text; where that file was not read, nothing is concluded"),
        Remediation = new("关闭明文传输，只对确有必要的域名例外并记录理由", "switch clear text off; except only domains that need it, with a recorded reason"),
        Citations = [Citations.Encryption],
        Needs = [FactNeed.Own<ObservedFile>()],
    };

    public Verdict Evaluate(in RuleContext<ObservedFile> context)
    {
        switch (context.Subject.Facts)
        {
            case InfoPlistFacts plist:
                return context.Require(!FlagTruth.Of(plist.AllowsArbitraryLoads), Clear).With("allowsArbitraryLoads", plist.AllowsArbitraryLoads.Value).With("place", (Fact<string>)plist.AllowsArbitraryLoads.Place.ToString());
            case AndroidManifestFacts manifest:
                return context.Require(!Permitted(context, manifest), Clear)
                    .With("usesCleartextTraffic", manifest.UsesCleartextTraffic.Value).With("networkSecurityConfig", manifest.NetworkSecurityConfig.Value).With("place", (Fact<string>)manifest.UsesCleartextTraffic.Place.ToString());
            default:
                return context.When(false, Other);
        }
    }

    /// <summary>Which network file belongs to the manifest cannot always be told, so the answer is certain only when all of them agree.</summary>
    private static Tri Permitted(in RuleContext<ObservedFile> context, AndroidManifestFacts manifest)
    {
        if (manifest.NetworkSecurityConfig.Value.IsAbsent)
        {
            return FlagTruth.Of(manifest.UsesCleartextTraffic);
        }

        Tri? answer = null;
        foreach (var file in context.About<ObservedFile>(context.Subject.Version.Id))
        {
            if (file.Facts is NetworkSecurityFacts network)
            {
                var one = manifest.CleartextPermitted(network);
                answer = answer is { } former && former != one ? Tri.Unknown : one;
            }
        }

        return answer ?? Tri.Unknown;
    }
}
