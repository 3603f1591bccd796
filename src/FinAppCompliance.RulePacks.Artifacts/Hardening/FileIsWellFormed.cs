using FinAppCompliance.Artifacts;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.RulePacks.Artifacts.Observed;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Artifacts.Hardening;

/// <summary>Requires files without defects, and raises marks of risk.</summary>
internal sealed class FileIsWellFormed : IComplianceRule<ObservedFile>
{
    private static readonly BilingualText Nothing = new("文件没有缺陷", "the file has no defect");

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "artifacts/file-is-well-formed",
        Severity = Severity.Low,
        Title = new("应用文件没有缺陷，风险迹象已核实", "the files have no defect, and marks of risk are verified"),
        Description = new("隐私清单、权限声明和安装包应符合各自格式；风险迹象（如无障碍服务、开机自启动）交由人员判断", "privacy manifests, permission declarations and packages follow their formats; marks of risk, such as an accessibility service or self-start, are for a person to decide"),
        Remediation = new("按提示修正文件，或记录风险迹象的正当理由", "fix the file as told, or record why the mark of risk is justified"),
        Citations = [Citations.Components, Citations.Told],
    };

    public Verdict Evaluate(in RuleContext<ObservedFile> context)
    {
        var draft = context.When(true, Nothing);
        foreach (var one in context.Subject.Facts.Observations)
        {
            var key = $"{one.Code} {one.Subject}";
            draft = one.IsDefect ? draft.Require(false, Say(one), key) : draft.Review(true, Say(one), key);
            draft = draft.With("code", (Fact<string>)one.Code).With("subject", (Fact<string>)one.Subject)
                .With("place", (Fact<string>)one.Place.ToString());
        }

        return draft;
    }

    /// <summary>Names what the observation is about, since one file may show the same thing of several.</summary>
    private static BilingualText Say(ArtifactObservation one) =>
        one.Subject.Length == 0 ? one.Message : new($"{one.Subject}：{one.Message.Zh}", $"{one.Subject}: {one.Message.En}");
}
