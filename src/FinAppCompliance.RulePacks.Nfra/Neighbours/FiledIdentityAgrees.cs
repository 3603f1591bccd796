using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires that the filed package name is one of the application's and that a certificate digest was filed.</summary>
internal sealed class FiledIdentityAgrees : IComplianceRule<Filing>
{
    private static readonly BilingualText NotGoverned = new("不是App备案", "it is no filing of an app");
    private static readonly BilingualText Differs = new("备案包名与实际不一致", "the filed package name is not the application's");
    private static readonly BilingualText NoDigest = new("未备案公钥或证书指纹", "no certificate digest was filed");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "FIL-2",
        Severity = Severity.Medium,
        Title = new("备案包名和证书指纹与实际一致", "the filed package and certificate agree"),
        Remediation = new("变更备案信息", "amend the filing"),
        Needs = [FactNeed.Own<MobileApplication>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<Filing> context)
    {
        var filing = context.Subject;
        var application = context.Find(filing.Application);
        return context.When(filing.Kind == FilingKind.App & !filing.IsExemption(), NotGoverned).With("kind", filing.Kind).With("status", filing.Status)
            .Require(filing.FiledPackageName.IsAbsent ? false : filing.FiledPackageName.HasValue && application is not null ? application.PackageNames.Contains(filing.FiledPackageName.Value) : default, Differs, "package")
            .With("application", filing.Application).With("filedPackageName", filing.FiledPackageName).With("packageNames", application?.PackageNames ?? default, filing.Application.Or(default).Id)
            .Require(filing.FiledCertificateDigest.Exists, NoDigest, "certificate").With("filedCertificateDigest", filing.FiledCertificateDigest);
    }
}
