using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;

namespace FinAppCompliance.Inventory.Portfolio;

/// <summary>Counts applications in service against ceilings and approved exceptions (N99-02.5).</summary>
internal static class CeilingReview
{
    public static IEnumerable<CeilingCount> Of(MobileApplication[] applications, RegisterSnapshot register, PortfolioOptions options, DateOnly today)
    {
        foreach (var ceiling in options.Ceilings)
        {
            var memberships = applications.Select(application => Belongs(application, ceiling)).ToArray();
            yield return new(
                ceiling,
                memberships.Count(static membership => membership.IsTrue),
                memberships.Count(static membership => membership.IsUnknown),
                Allowed(register, ceiling, today));
        }
    }

    private static Tri Belongs(MobileApplication application, PortfolioCeiling ceiling)
    {
        var unit = ceiling.UnitId is { } id ? application.OwnerUnit == id | application.ManagingUnit == id : Tri.True;
        var form = ceiling.Form is { } wantedForm ? application.Form == wantedForm : Tri.True;
        var audience = ceiling.Audience is { } wanted ? application.Audience == wanted | application.Audience == AppAudience.Both : Tri.True;
        return unit & form & audience;
    }

    private static int Allowed(RegisterSnapshot register, PortfolioCeiling ceiling, DateOnly today) => register.Of<PortfolioAllowance>()
        .Where(allowance => allowance.Validity.Covers(today).IsTrue && allowance.AllowedCount.HasValue && allowance.ApprovedBy.HasValue &&
            IsFor(allowance, ceiling))
        .Select(static allowance => allowance.AllowedCount.Value)
        .Append(ceiling.Most)
        .Max();

    private static bool IsFor(PortfolioAllowance allowance, PortfolioCeiling ceiling)
    {
        var unit = ceiling.UnitId is { } id ? (allowance.Unit == id).IsTrue : allowance.Unit.IsAbsent;
        var form = ceiling.Form is { } wanted ? (allowance.Form == wanted).IsTrue : allowance.Form.IsAbsent;
        return unit && form;
    }
}
