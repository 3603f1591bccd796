using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Organisation;
using static FinAppCompliance.Inventory.Lifecycle.AdmissionGuards;

namespace FinAppCompliance.Inventory.Lifecycle;

/// <summary>The guards of release that look beyond the version: filing, accounts, reports, reviews.</summary>
internal static class FilingGuards
{
    public static Guard Filed { get; } = new(
        "N99-11.2", "应用备案已获批准且有效", "the filing of the application is approved and stands",
        static (file, day) => !NeedsFiling(file.Application) | Exists(file.Of<Filing>(), filing => IsFiled(filing, file, day)));

    public static Guard OwnPublishingAccount { get; } = new(
        "N99-08.5", "上架发布账号由本机构自行管控", "the publishing accounts are held and kept by the institution itself",
        static (file, _) => HasOwnAccounts(file));

    public static Guard ImportantSystemReported { get; } = new(
        "N99-11.4", "重要信息系统投产已在二十个工作日前报告", "the launch of an important system was reported twenty working days before",
        static (file, _) => IsNoImportantSystem(file) | Exists(file.Of<RegulatorReport>(), report => IsLaunchReport(report, file)));

    public static Guard ActivitiesReviewed { get; } = new(
        "N99-05.1", "各项业务活动均已通过合规审查", "each business activity passed its compliance review",
        static (file, day) => All(
            file.Of<BusinessActivity>().Where(activity => activity.Application.Id == file.Application.Id),
            activity => Exists(file.Of<ComplianceReview>(), review => IsReviewed(review, activity, day))));

    private static Tri NeedsFiling(MobileApplication application)
    {
        if ((application.Form == AppForm.OfficialAccount).IsTrue)
        {
            return Tri.Unknown;
        }

        return !(application.Audience == AppAudience.Internal & application.ServesPublicInternet == false);
    }

    private static Tri IsFiled(Filing filing, ApplicationFile file, DateOnly day) =>
        IsOf(filing.Application, file) & IsKindOf(filing, file.Application) & filing.ApprovedOn <= day &
        (filing.Status == FilingStatus.Approved | filing.Status == FilingStatus.Changed) &
        (!filing.RevokedOn.Exists | filing.RevokedOn > day);

    private static Tri IsKindOf(Filing filing, MobileApplication application)
    {
        if (!application.Form.TryGet(out var form))
        {
            return Tri.Unknown;
        }

        var wanted = form switch
        {
            AppForm.App => FilingKind.App,
            AppForm.MiniProgram => FilingKind.MiniProgram,
            AppForm.QuickApp => FilingKind.QuickApp,
            _ => FilingKind.InternetService,
        };
        return filing.Kind == wanted;
    }

    private static Tri HasOwnAccounts(ApplicationFile file)
    {
        if (!OwnCreditCode(file).TryGet(out var own))
        {
            return Tri.Unknown;
        }

        var accounts = file.Of<PublishingAccount>().Where(account => !account.Applications.Contains(file.Application.Id).IsFalse).ToArray();
        return Exists(accounts, account => account.Applications.Contains(file.Application.Id)) &
            All(accounts, account => account.HolderCreditCode == own & account.Custodians.All(custodian => IsOwnStaff(file, custodian.Id)));
    }

    private static Fact<string> OwnCreditCode(ApplicationFile file) => file.Application.OperatorCreditCode.HasValue
        ? file.Application.OperatorCreditCode
        : file.Of<Institution>().Select(static institution => institution.CreditCode).FirstOrDefault();

    private static Tri IsOwnStaff(ApplicationFile file, string personId) =>
        file.Of<Person>().FirstOrDefault(person => person.Id == personId) is { } person ? person.IsVendorStaff == false : Tri.Unknown;

    private static Tri IsNoImportantSystem(ApplicationFile file)
    {
        var latest = file.Of<ImportantSystemDetermination>()
            .Where(determination => determination.Application.Id == file.Application.Id)
            .MaxBy(static determination => determination.DecidedOn.Or(DateOnly.MinValue));
        if (latest is not null)
        {
            return latest.Result == false;
        }

        return file.Application.IsImportantSystem == false | (file.Application.Audience == AppAudience.Internal & file.Application.IsTransacting == false);
    }

    private static Tri IsLaunchReport(RegulatorReport report, ApplicationFile file)
    {
        var isOfLaunch = report.Kind == ReportKind.ImportantSystemLaunch & report.Applications.Contains(file.Application.Id);
        return report.DueAt.TryGet(out var due) ? isOfLaunch & report.SubmittedAt <= due : isOfLaunch & Tri.Unknown;
    }

    private static Tri IsReviewed(ComplianceReview review, BusinessActivity activity, DateOnly day)
    {
        var isApproved = review.Result == DecisionResult.Approved |
            (review.Result == DecisionResult.ApprovedWithConditions & review.OpenConditions <= 0);
        return (Tri)(review.Activity.Id == activity.Id) & review.ReviewedOn <= day & isApproved;
    }
}
