using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Timing;

/// <summary>Tells applications that were in service before the filing rule from those that came after it.</summary>
internal static class FilingTransition
{
    /// <summary>The first day of the filing rule.</summary>
    internal static DateOnly Since { get; } = new(2023, 9, 1);

    /// <summary>The last day for filing applications that were already in service.</summary>
    internal static LegalLimit<DateOnly> StockUntil { get; } = new(
        new DateOnly(2024, 3, 31), new("存量应用应于2024-03-31前完成备案", "stock applications by 2024-03-31"), Duty.Cite("FIL-1"));

    /// <summary>Whether the application was in service before the filing rule.</summary>
    internal static bool IsStock(DateOnly released) => released < Since;
}
