using FinAppCompliance.Artifacts.Android;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.RulePacks.Artifacts.Observed;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Artifacts.Hardening;

/// <summary>Requires that the system does not back up the data of the application without rules.</summary>
internal sealed class BackupIsRestricted : IComplianceRule<ObservedFile>
{
    private static readonly BilingualText NoApplication = new("不是带有应用元素的安卓清单", "the file is no Android manifest with an application");
    private static readonly BilingualText Open = new("系统可备份应用的全部数据", "the system may back up all data of the application");
    private static readonly BilingualText Ruled = new("允许备份并指定了规则，请核对规则是否排除敏感数据", "backup is allowed under rules; please verify that they exclude sensitive data");

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "artifacts/backup-is-restricted",
        Severity = Severity.Medium,
        Title = new("系统备份受到限制", "backup by the system is restricted"),
        Description = new("金融应用的数据不应由系统无限制备份；未写明而只能按默认推断的不作结论", "data of a financial application are not backed up without restriction; where only a default that may change speaks, nothing is concluded"),
        Remediation = new("关闭备份，或用规则排除账户、凭据和个人信息", "switch backup off, or exclude accounts, credentials and personal information by rules"),
        Citations = [Citations.Hardening],
    };

    public Verdict Evaluate(in RuleContext<ObservedFile> context)
    {
        var manifest = context.Subject.Facts as AndroidManifestFacts;
        var draft = context.When(manifest is not null && manifest.AllowBackup != default, NoApplication);
        if (manifest is null || manifest.AllowBackup == default)
        {
            return draft;
        }

        var allowed = FlagTruth.Of(manifest.AllowBackup);
        var isRuled = !manifest.DataExtractionRules.Value.IsAbsent || !manifest.FullBackupContent.Value.IsAbsent;
        draft = isRuled ? draft.Review(allowed, Ruled) : draft.Require(!allowed, Open);
        return draft.With("allowBackup", manifest.AllowBackup.Value).With("place", (Fact<string>)manifest.AllowBackup.Place.ToString());
    }
}
