using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Requires measures against leakage, tampering and ransomware, and a current restore test (article 13).</summary>
/// <remarks>Nothing recorded tells since when data is held, so the first cycle of restore tests counts from the commencement of the Notice.</remarks>
internal sealed class DataIsProtectedAgainstThreeHarms : IComplianceRule<DataAsset>
{
    private static readonly BilingualText Leak = new("没有防泄露措施", "no measure against leakage");
    private static readonly BilingualText Tamper = new("没有防篡改措施", "no measure against tampering");
    private static readonly BilingualText Ransom = new("没有防勒索措施", "no measure against ransomware");
    private static readonly BilingualText NoRestore = new("恢复测试缺失或过期", "the restore test is missing or too old");

    private static readonly RuleParameter<TimeLimit> Cycle = OwnLimits.Time("restoreTestCycle", 12, TimeUnit.Months, "恢复测试周期", "cycle of restore tests");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-13.2",
        Severity = Severity.High,
        Title = new("数据有防泄露、防篡改、防勒索措施", "data is protected against leakage, tampering and ransomware"),
        Remediation = new("补齐措施并演练恢复", "add the missing measure and test the restore"),
        Parameters = [Cycle, Cadence.FirstCycleFrom],
    }.Describe();

    public Verdict Evaluate(in RuleContext<DataAsset> context)
    {
        var asset = context.Subject;
        return context.Require(asset.Controls.Contains(DataControl.LeakagePrevention), Leak, "leakage").With("controls", asset.Controls)
            .Require(asset.Controls.Contains(DataControl.IntegrityProtection), Tamper, "tampering").With("controls", asset.Controls)
            .Require(IsGuardedAgainstRansom(asset), Ransom, "ransomware").With("controls", asset.Controls)
            .Require(context.Every(context.Parameters.Get(Cycle), Fact<DateOnly>.Absent).MetBy(asset.RestoreTestedOn), NoRestore, "restore").With("restoreTestedOn", asset.RestoreTestedOn).Under(Cycle);
    }

    /// <summary>Whether there is a control against each of the three harms.</summary>
    internal static Tri IsGuarded(DataAsset asset) =>
        asset.Controls.Contains(DataControl.LeakagePrevention) & asset.Controls.Contains(DataControl.IntegrityProtection) & IsGuardedAgainstRansom(asset);

    private static Tri IsGuardedAgainstRansom(DataAsset asset) => asset.Controls.Contains(DataControl.RansomwareProtection) | asset.Controls.Contains(DataControl.OfflineBackup);
}
