using System.Collections.Frozen;
using FinAppCompliance.Disclosure.Documents;
using FinAppCompliance.Disclosure.SaleSessions;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.ThirdParties;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Disclosure.Reviews;

/// <summary>Clears sales against the register: live activity, licence scope, region, compliance review.</summary>
/// <remarks>
/// Works on the records it was given; make a new one when the register changes. What the register does not say is an
/// objection. Immutable and thread-safe.
/// </remarks>
public sealed class RegisterClearance : ISaleClearance
{
    private readonly FrozenDictionary<string, BusinessActivity> _activities;
    private readonly Licence[] _licences;
    private readonly SpecialPermit[] _permits;
    private readonly ComplianceReview[] _reviews;
    private readonly FrozenSet<string> _cooperating;

    /// <summary>Creates a clearance over records of the register.</summary>
    /// <param name="records">The records; kinds that do not matter here are passed over.</param>
    public RegisterClearance(IEnumerable<RegisterRecord> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        var all = records.ToArray();
        _activities = all.OfType<BusinessActivity>().ToFrozenDictionary(static activity => activity.Id, StringComparer.Ordinal);
        _licences = [.. all.OfType<Licence>().Where(static licence => licence.ThirdParty.IsAbsent)];
        _permits = [.. all.OfType<SpecialPermit>()];
        _reviews = [.. all.OfType<ComplianceReview>()];
        _cooperating = all.OfType<Cooperation>().Select(static cooperation => cooperation.Application.Id).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<SaleObjection>> CheckAsync(SaleOpening opening, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(opening);
        var day = ChinaStandardTime.DateOf(at);
        if (!_activities.TryGetValue(opening.ActivityId, out var activity))
        {
            return ValueTask.FromResult<IReadOnlyList<SaleObjection>>(
                [new(Cited.BusinessReview, Text("台账中没有业务活动“{0}”", "the register has no activity '{0}'", opening.ActivityId))]);
        }

        var thirdParty = activity.ProvidedBy.Exists | _cooperating.Contains(activity.Application.Id);
        SaleObjection[] objections =
        [
            .. ForActivity(opening, activity, day),
            .. ForScope(opening, activity, day),
            .. ReviewCheck.ForActivity(activity, _reviews, thirdParty, day),
        ];
        return ValueTask.FromResult<IReadOnlyList<SaleObjection>>(objections);
    }

    private static IEnumerable<SaleObjection> ForActivity(SaleOpening opening, BusinessActivity activity, DateOnly day)
    {
        if (!string.Equals(activity.Application.Id, opening.ApplicationId, StringComparison.Ordinal))
        {
            yield return new(Cited.BusinessReview, Text("业务活动“{0}”不属于该应用", "activity '{0}' does not belong to the application", activity.Name));
        }

        if (!FactPeriod.Through(activity.LiveFrom.IsAbsent ? Fact<DateOnly>.Unknown : activity.LiveFrom, activity.LiveThrough).Covers(day).IsTrue)
        {
            yield return new(Cited.BusinessReview, Text("业务活动“{0}”当日未上线或上线日期不明", "activity '{0}' is not known to be live on the day", activity.Name));
        }

        if (!(activity.ProductKind == opening.Product).IsTrue)
        {
            yield return new(Cited.DisclosureDuty, Text("产品种类与业务活动“{0}”的登记不符或未登记", "the kind of product is not the one recorded for activity '{0}'", activity.Name));
        }
    }

    private IEnumerable<SaleObjection> ForScope(SaleOpening opening, BusinessActivity activity, DateOnly day)
    {
        if (!activity.BusinessType.TryGet(out var type))
        {
            yield return new(Cited.BusinessScope, Text("业务活动“{0}”未登记业务类型", "the type of business of activity '{0}' is not recorded", activity.Name));
            yield break;
        }

        var licences = _licences.Where(licence => (licence.Status == LicenceStatus.InForce).IsTrue &&
            licence.Validity.Covers(day).IsTrue && licence.BusinessScope.Contains(type).IsTrue).ToArray();
        if (licences.Length == 0)
        {
            yield return new(Cited.BusinessScope, Text("没有证据表明有效许可证的业务范围包含“{0}”", "no licence in force is known to cover business '{0}'", type));
        }

        if (opening.Region is not { } region)
        {
            yield return new(Cited.TerritorialScope, new("客户所在地域未知", "the customer's region is unknown"));
        }
        else if (!licences.Any(licence => Covers(licence.Regions, region)) && !_permits.Any(permit => IsPermitted(permit, type, region, day)))
        {
            yield return new(Cited.TerritorialScope, Text("地域“{0}”不在许可证地域范围内，也无特别许可", "region '{0}' is outside the licence and no special permit covers it", region));
        }
    }

    private static bool IsPermitted(SpecialPermit permit, BusinessType type, string region, DateOnly day) =>
        (permit.BusinessType == type).IsTrue && (permit.ConditionsMet == true).IsTrue && permit.Validity.Covers(day).IsTrue && Covers(permit.Regions, region);

    private static bool Covers(FactList<string> regions, string region) => regions.Any(outer => AdministrativeRegion.Covers(outer, region)).IsTrue;

    private static BilingualText Text(string zh, string en, object argument) => new BilingualText(zh, en).Format(argument);
}
