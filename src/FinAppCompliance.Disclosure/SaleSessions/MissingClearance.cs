namespace FinAppCompliance.Disclosure.SaleSessions;

/// <summary>Stands in where no clearance was set up: every sale is refused.</summary>
internal sealed class MissingClearance : ISaleClearance
{
    public ValueTask<IReadOnlyList<SaleObjection>> CheckAsync(SaleOpening opening, DateTimeOffset at, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<SaleObjection>>(
        [
            new(Cited.TerritorialScope, new("未配置经营范围与地域核查，拒绝销售", "no check of business and territorial scope was set up, so sales are refused")),
        ]);
}
