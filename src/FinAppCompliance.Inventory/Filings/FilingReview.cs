using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Lifecycle;

namespace FinAppCompliance.Inventory.Filings;

/// <summary>Holds an application's filings against what it is and what it shows (N99-11.2, FIL-1 to FIL-8). Pure and thread-safe.</summary>
public static class FilingReview
{
    /// <summary>Returns every issue; none means that the filing stands and agrees with the register.</summary>
    /// <param name="application">The application.</param>
    /// <param name="filings">Filings on record, of any application.</param>
    /// <param name="listings">Listings on record, of any application.</param>
    /// <param name="day">The day of the question.</param>
    public static IReadOnlyList<FilingIssue> Judge(
        MobileApplication application, IEnumerable<Filing> filings, IEnumerable<DistributionListing> listings, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(application);
        ArgumentNullException.ThrowIfNull(filings);
        ArgumentNullException.ThrowIfNull(listings);
        if (WantedKind(application) is not { } wanted)
        {
            return [FilingIssue.Of("FIL-8", RuleOutcome.Undetermined, "公众号、内部应用或形态不明的应用是否须备案，未见明文", "whether official accounts, internal or unclear applications must be filed was not seen in a rule")];
        }

        var own = filings.Where(filing => (filing.Application == application.Id).IsTrue && (filing.Kind == wanted).IsTrue).ToArray();
        var standing = own.Where(filing => IsStanding(filing, day).IsTrue).MaxBy(static filing => filing.ApprovedOn.Value);
        if (standing is null)
        {
            var unclear = own.Any(filing => IsStanding(filing, day).IsUnknown);
            return [FilingIssue.Of("N99-11.2", unclear ? RuleOutcome.Undetermined : RuleOutcome.Breached, "没有已批准且有效的备案", "no approved filing that stands is on record")];
        }

        return [.. ForDates(application, own), .. ForNumber(standing, wanted), .. ForIdentity(application, standing), .. ForListings(application, standing, listings)];
    }

    private static FilingKind? WantedKind(MobileApplication application)
    {
        var isInternal = (application.Audience == AppAudience.Internal).IsTrue && !(application.ServesPublicInternet == true).IsTrue;
        return isInternal || !application.Form.HasValue ? null : application.Form.Value switch
        {
            AppForm.App => FilingKind.App,
            AppForm.MiniProgram => FilingKind.MiniProgram,
            AppForm.QuickApp => FilingKind.QuickApp,
            _ => null,
        };
    }

    private static Tri IsStanding(Filing filing, DateOnly day) =>
        filing.ApprovedOn <= day & (filing.Status == FilingStatus.Approved | filing.Status == FilingStatus.Changed) &
        (!filing.RevokedOn.Exists | filing.RevokedOn > day);

    private static IEnumerable<FilingIssue> ForDates(MobileApplication application, Filing[] own)
    {
        var first = own.Where(static filing => filing.ApprovedOn.HasValue).Min(static filing => filing.ApprovedOn.Value);
        if (application.FirstReleasedOn.TryGet(out var released) && released < first)
        {
            yield return FilingIssue.Of("FIL-1", RuleOutcome.Breached, "{0:yyyy-MM-dd}已提供服务，早于{1:yyyy-MM-dd}批准备案", "in service since {0:yyyy-MM-dd}, before the filing was approved on {1:yyyy-MM-dd}", released, first);
        }
    }

    private static IEnumerable<FilingIssue> ForNumber(Filing filing, FilingKind wanted)
    {
        if (!filing.Number.TryGet(out var text))
        {
            yield return FilingIssue.Of("N99-11.2", filing.Number.IsUnknown ? RuleOutcome.Undetermined : RuleOutcome.Breached, "未登记备案号", "no filing number is recorded");
            yield break;
        }

        var number = FilingNumber.Read(text);
        if (!number.IsRecognised)
        {
            yield return FilingIssue.Of("FIL-5", RuleOutcome.NeedsReview, "备案号“{0}”的格式未知，请人工核对", "filing number '{0}' has an unknown pattern; a person should check it", text);
        }
        else if (number.Kind != wanted)
        {
            yield return FilingIssue.Of("FIL-5", RuleOutcome.Breached, "备案号“{0}”的后缀与应用形态不符", "the suffix of filing number '{0}' does not fit the form of the application", text);
        }

        if (!(filing.IsDisplayedInApp == true).IsTrue)
        {
            yield return FilingIssue.Of("FIL-3", filing.IsDisplayedInApp.IsUnknown ? RuleOutcome.Undetermined : RuleOutcome.Breached, "应用内未显著展示备案号", "the filing number is not shown prominently in the application");
        }
    }

    private static IEnumerable<FilingIssue> ForIdentity(MobileApplication application, Filing filing)
    {
        if (filing.FiledName.TryGet(out var name) && name != application.Name)
        {
            yield return FilingIssue.Of("FIL-7", RuleOutcome.Breached, "备案名称“{0}”与应用名称“{1}”不一致", "filed name '{0}' differs from the application's name '{1}'", name, application.Name);
        }

        if (filing.FiledPackageName.TryGet(out var package) && application.PackageNames.Contains(package).IsFalse)
        {
            yield return FilingIssue.Of("FIL-2", RuleOutcome.Breached, "备案包名“{0}”不在台账包名之列", "filed package name '{0}' is not among those in the register", package);
        }

        if (filing.FiledOperatorCreditCode.SameAs(application.OperatorCreditCode).IsFalse)
        {
            yield return FilingIssue.Of("N99-11.2", RuleOutcome.Breached, "备案主体与台账运营者不一致", "the filed operator differs from the operator in the register");
        }
    }

    private static IEnumerable<FilingIssue> ForListings(MobileApplication application, Filing filing, IEnumerable<DistributionListing> listings)
    {
        foreach (var listing in listings.Where(listing => listing.Application.Id == application.Id && listing.RemovedAt.IsAbsent))
        {
            if (listing.ShownName.TryGet(out var shown) && filing.FiledName.TryGet(out var filed) && shown != filed)
            {
                yield return FilingIssue.Of("FIL-7", RuleOutcome.Breached, "分发平台展示名称“{0}”与备案名称“{1}”不一致", "the name '{0}' shown on a platform differs from the filed name '{1}'", shown, filed);
            }

            if ((listing.ShowsFilingNumber == false).IsTrue)
            {
                yield return FilingIssue.Of("FIL-3", RuleOutcome.Breached, "分发平台“{0}”未展示备案号", "platform '{0}' does not show the filing number", listing.Platform);
            }
        }
    }
}
