using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;
using FinAppCompliance.Privacy.Citations;

namespace FinAppCompliance.Privacy.Necessity;

internal static class NecessityWords
{
    public static BilingualText Explain(NecessityFinding finding)
    {
        var (zh, en) = finding.Breach switch
        {
            NecessityBreach.ForcedExtension => ("属于扩展信息，拒绝提供即拒绝服务", "is an extension, and refusing it ends the service"),
            NecessityBreach.UnrelatedCollection => ("与现有功能无关而被收集", "is collected though no function uses it"),
            NecessityBreach.UndeclaredCollection => ("被收集，隐私政策未列明该信息或收集它的SDK", "is collected, and the notice does not list it, or not the SDK that collects it"),
            _ when finding.Standing == NecessityStanding.Necessary => ("属于基本功能的必要信息", "is necessary for the basic function"),
            _ => ("属于扩展信息，可以拒绝", "is an extension that may be refused"),
        };
        return new($"“{finding.Kind.Name.Zh}”{zh}", $"'{finding.Kind.Code}' {en}");
    }

    public static RegulatoryReference Cite(NecessityFinding finding) => PrivacyCitations.Get(finding.Breach switch
    {
        NecessityBreach.ForcedExtension => "PIPL-16",
        NecessityBreach.UnrelatedCollection => "AUD-4.1",
        NecessityBreach.UndeclaredCollection => "PIPL-17",
        _ => "NEC-0",
    });
}
