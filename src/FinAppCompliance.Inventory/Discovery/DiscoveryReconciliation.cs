using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Inventory.Similarity;

namespace FinAppCompliance.Inventory.Discovery;

/// <summary>Holds lists from outside, such as store listings, filings and vendors' lists, against the register.</summary>
/// <remarks>
/// Names are compared in one form (half width, lower case, without words such as 小程序), then by shared parts; another form or
/// unit lowers the confidence. Pure and thread-safe.
/// </remarks>
/// <param name="options">The settings.</param>
public sealed class DiscoveryReconciliation(InventoryOptions options)
{
    private const double OtherFormFactor = 0.8;
    private const double OtherUnitFactor = 0.9;

    /// <summary>Finds the entry of each discovered application.</summary>
    /// <param name="applications">The register's applications.</param>
    /// <param name="discovered">What was seen outside.</param>
    /// <returns>One match for each, in the order given.</returns>
    public IReadOnlyList<DiscoveryMatch> Match(IEnumerable<MobileApplication> applications, IEnumerable<DiscoveredApplication> discovered)
    {
        ArgumentNullException.ThrowIfNull(applications);
        ArgumentNullException.ThrowIfNull(discovered);
        var index = new NameIndex(applications.OrderBy(static application => application.Id, StringComparer.Ordinal));
        return [.. discovered.Select(seen => MatchOne(index, seen))];
    }

    private DiscoveryMatch MatchOne(NameIndex index, DiscoveredApplication seen)
    {
        if (seen.MatchedApplication.TryGet(out var confirmed))
        {
            return new(seen, MatchKind.Confirmed, confirmed.Id, 1, new("人工已确认", "a person confirmed it"));
        }

        var best = default(MobileApplication);
        var confidence = 0.0;
        foreach (var application in index.Candidates(seen.Name))
        {
            var alike = Confidence(index, seen, application);
            if (alike > confidence)
            {
                (best, confidence) = (application, alike);
            }
        }

        if (best is null || confidence < options.SuggestConfidence)
        {
            return new(seen, MatchKind.Unmatched, null, confidence, new("台账中没有名称相近的应用", "the register has no application of a similar name"));
        }

        var kind = confidence >= options.MatchConfidence ? MatchKind.Matched : MatchKind.Suggested;
        return new(seen, kind, best.Id, confidence, Reason(seen, best));
    }

    private static double Confidence(NameIndex index, DiscoveredApplication seen, MobileApplication application)
    {
        var names = PlainText.Key(seen.Name) == PlainText.Key(application.Name) ? 1 : index.Similarity(seen.Name, application);
        var form = seen.Form.SameAs(application.Form).IsFalse ? OtherFormFactor : 1;
        var unit = IsOtherUnit(seen, application).IsTrue ? OtherUnitFactor : 1;
        return names * form * unit;
    }

    private static Tri IsOtherUnit(DiscoveredApplication seen, MobileApplication application) =>
        !(seen.Unit.SameAs(application.OwnerUnit) | seen.Unit.SameAs(application.ManagingUnit));

    private static BilingualText Reason(DiscoveredApplication seen, MobileApplication best)
    {
        var same = PlainText.Key(seen.Name) == PlainText.Key(best.Name);
        return same
            ? new BilingualText("名称“{0}”与台账“{1}”归一后相同", "name '{0}' is that of '{1}' in one form").Format(seen.Name, best.Name)
            : new BilingualText("名称“{0}”与台账“{1}”相近", "name '{0}' is like that of '{1}'").Format(seen.Name, best.Name);
    }
}
