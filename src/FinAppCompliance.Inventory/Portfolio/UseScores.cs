using FinAppCompliance.Domain.Applications;

namespace FinAppCompliance.Inventory.Portfolio;

/// <summary>Scores of activity and experience, each rising with every fact that speaks for the application.</summary>
internal static class UseScores
{
    private const double DailyShareOfMonthly = 5;
    private const double ComplaintsThatHalve = 10;
    private const double CrashRateThatVoids = 0.05;

    /// <summary>Scores the use of an application in its latest month; unknown without monthly active users.</summary>
    public static Score Activity(ActivityMetric? latest, PortfolioOptions options)
    {
        var parts = new ScoreParts();
        if (latest is null || !latest.MonthlyActiveUsers.HasValue)
        {
            parts.Miss(new("月活跃用户数", "monthly active users"));
            return parts.ToMean();
        }

        parts.Add(latest.MonthlyActiveUsers, 0.7, "月活跃用户数", "monthly active users", users => Grown(users, options.FullMonthlyActive));
        parts.Add(latest.DailyActiveUsers, 0.2, "日活跃用户数", "daily active users", users => Grown(users, options.FullMonthlyActive / DailyShareOfMonthly));
        parts.Add(latest.Transactions, 0.1, "月交易笔数", "transactions in the month", count => Grown(count, options.FullMonthlyActive));
        return parts.ToMean();
    }

    /// <summary>Scores the experience of users in the latest month; unknown without rating and satisfaction.</summary>
    public static Score Experience(ExperienceMetric? latest)
    {
        var parts = new ScoreParts();
        if (latest is null || (!latest.Rating.HasValue && !latest.SatisfactionScore.HasValue))
        {
            parts.Miss(new("应用评分或满意度", "rating or satisfaction"));
            return parts.ToMean();
        }

        parts.Add(latest.Rating, 0.4, "应用评分", "rating", static rating => (double)rating / 5);
        parts.Add(latest.SatisfactionScore, 0.3, "满意度", "satisfaction", static score => (double)score / 100);
        parts.Add(latest.ComplaintsPerTenThousand, 0.15, "万人投诉量", "complaints per ten thousand", static complaints => 1 / (1 + ((double)complaints / ComplaintsThatHalve)));
        parts.Add(latest.CrashRate, 0.15, "崩溃率", "crash rate", static rate => 1 - ((double)rate / CrashRateThatVoids));
        return parts.ToMean();
    }

    private static double Grown(long count, double full) => Math.Log(1 + count) / Math.Log(1 + full);
}
