using FinAppCompliance.Disclosure.Documents;
using FinAppCompliance.Disclosure.SaleSessions;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Disclosure.Retrieval;

/// <summary>Reckons how long a sale's trace must be kept.</summary>
/// <remarks>
/// Insurance: 5 years from the end of a contract of up to one year, 10 years from the end of a longer one (TRC-5). Other
/// products: the institution's own limit. Open disputes keep a trace without end. Pure and thread-safe.
/// </remarks>
/// <param name="options">The settings.</param>
public sealed class RetentionSchedule(DisclosureOptions options)
{
    private const int ShortInsuranceYears = 5;
    private const int LongInsuranceYears = 10;

    /// <summary>Says until when a session must be kept.</summary>
    /// <param name="session">The session.</param>
    public RetentionVerdict Judge(SaleSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (session.Destruction is not null)
        {
            return new(null, false, Cited.Traceability, new("该会话的记录已被销毁", "the steps of the session were destroyed before"));
        }

        var ordinary = Ordinary(session);
        return session.Holds.Select(Held).Append(ordinary).MaxBy(static verdict => verdict.DestroyableFrom ?? DateOnly.MaxValue)!;
    }

    private RetentionVerdict Ordinary(SaleSession session)
    {
        if (session.Conclusion is not { } conclusion)
        {
            var last = session.Steps.IsEmpty ? session.Opening.OpenedAt : session.Steps[^1].At;
            return Institution(ChinaStandardTime.DateOf(last).AddMonths(options.UnconcludedRetentionMonths));
        }

        if (session.ContractEnd?.Action.Until is not { } end)
        {
            return new(null, session.Opening.Product.IsInsurance(), Cited.Retention, new("合同尚未终止，保存期尚未起算", "the contract has not ended, so the retention period has not begun"));
        }

        if (!session.Opening.Product.IsInsurance())
        {
            return Institution(end.AddYears(options.OtherProductRetentionYears));
        }

        var action = conclusion.Action;
        var isShort = action.From is { } from && action.Until is { } until && until <= from.AddYears(1);
        var years = isShort ? ShortInsuranceYears : LongInsuranceYears;
        var free = end.AddYears(years);
        return new(free, true, Cited.Retention, new BilingualText(
            "保险合同终止后须保存{0}年，至{1:yyyy-MM-dd}", "kept for {0} years after the insurance contract ended, until {1:yyyy-MM-dd}").Format(years, free));
    }

    private RetentionVerdict Held(DisputeHold hold)
    {
        var reference = Cited.DisputeRetention;
        return hold.SettledOn is { } settled
            ? new(settled.AddYears(options.SettlementRetentionYears), false, reference, new BilingualText(
                "案件“{0}”结案后按机构规定继续保存", "kept for the institution's period after case '{0}' was settled").Format(hold.CaseId))
            : new(null, false, reference, new BilingualText("案件“{0}”未结", "case '{0}' is open").Format(hold.CaseId));
    }

    private static RetentionVerdict Institution(DateOnly free) =>
        new(free, false, Cited.Traceability with { Source = SourceMarks.Inference }, new BilingualText(
            "按机构规定保存至{0:yyyy-MM-dd}", "kept by the institution's own limit until {0:yyyy-MM-dd}").Format(free));
}
