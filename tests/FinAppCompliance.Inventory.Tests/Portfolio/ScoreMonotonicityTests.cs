using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.RiskManagement;
using FinAppCompliance.Inventory.Portfolio;
using FsCheck.Xunit;

namespace FinAppCompliance.Inventory.Tests.Portfolio;

public sealed class ScoreMonotonicityTests
{
    private static readonly DateOnly Month = new(2025, 6, 1);

    [Property(MaxTest = 300)]
    public bool More_use_never_lowers_activity(uint monthly, uint daily, uint transactions, ushort more, byte which)
    {
        var less = new ActivityMetric { Id = "m", Application = "a", Month = Month, MonthlyActiveUsers = monthly, DailyActiveUsers = daily, Transactions = transactions };
        var greater = (which % 3) switch
        {
            0 => less with { MonthlyActiveUsers = (long)monthly + more },
            1 => less with { DailyActiveUsers = (long)daily + more },
            _ => less with { Transactions = (long)transactions + more },
        };
        return Scores(greater).Activity.Value.Value >= Scores(less).Activity.Value.Value;
    }

    [Property(MaxTest = 300)]
    public bool Better_facts_never_lower_experience(byte rating, byte satisfaction, ushort complaints, byte crashes, byte which)
    {
        var worse = new ExperienceMetric
        {
            Id = "e",
            Application = "a",
            Month = Month,
            Rating = rating % 50 / 10m,
            SatisfactionScore = satisfaction % 100,
            ComplaintsPerTenThousand = complaints + 1,
            CrashRate = ((crashes % 100) + 1) / 1000m,
        };
        var better = (which % 4) switch
        {
            0 => worse with { Rating = worse.Rating.Value + 0.1m },
            1 => worse with { SatisfactionScore = worse.SatisfactionScore.Value + 1 },
            2 => worse with { ComplaintsPerTenThousand = worse.ComplaintsPerTenThousand.Value - 1 },
            _ => worse with { CrashRate = worse.CrashRate.Value - 0.001m },
        };
        return Scores(better).Experience.Value.Value >= Scores(worse).Experience.Value.Value;
    }

    [Property(MaxTest = 300)]
    public bool One_weakness_more_never_lowers_hazard(byte[] seeds, byte added)
    {
        RegisterRecord[] tested = [new SecurityTest { Id = "t", Version = "v" }];
        var before = seeds.Take(12).Select(Weakness).ToArray();
        var after = before.Append(Weakness(added, 99));
        return Scores([.. tested, .. after]).Hazard.Value.Value >= Scores([.. tested, .. before]).Hazard.Value.Value;
    }

    [Property(MaxTest = 200)]
    public bool A_graver_weakness_never_lowers_hazard(byte[] seeds)
    {
        var before = seeds.Take(6).Select((seed, number) => Found(number, (WeaknessSeverity)(1 + (seed % 3)))).ToArray();
        var after = before.Select(static found => found with { Severity = found.Severity.Value + 1 });
        return before.Length == 0 || Scores([.. after]).Hazard.Value.Value >= Scores([.. before]).Hazard.Value.Value;
    }

    [Property(MaxTest = 200)]
    public bool More_overlap_never_lowers_the_overlap_score(byte score, byte more)
    {
        var less = new FunctionOverlap { Id = "o", Applications = ["a", "b"], Score = score / 255m };
        var greater = less with { Score = Math.Min(1, less.Score.Value + (more / 255m)) };
        return Scores(greater).Overlap.Value.Value >= Scores(less).Overlap.Value.Value;
    }

    [Property(MaxTest = 300)]
    public bool Scores_lie_between_zero_and_one(byte[] seeds, uint users, byte rating)
    {
        var scores = Scores([
            .. seeds.Take(20).Select(Weakness),
            new ActivityMetric { Id = "m", Application = "a", Month = Month, MonthlyActiveUsers = users },
            new ExperienceMetric { Id = "e", Application = "a", Month = Month, Rating = rating % 51 / 10m },
        ]);
        return new[] { scores.Activity, scores.Experience, scores.Overlap, scores.Hazard }.All(static score => score.Value.Or(0) is >= 0 and <= 1);
    }

    private static RegisterRecord Weakness(byte seed, int number) => (seed % 4) switch
    {
        0 => Found(number, (WeaknessSeverity)(seed / 4 % 5)),
        1 => new RegulatorFinding { Id = $"w-{number}", Applications = ["a"], DueOn = Desk.Today.AddDays((seed / 4) - 30), RectifiedOn = Fact<DateOnly>.Absent },
        2 => new RegisteredRisk { Id = $"w-{number}", Application = new Ref<MobileApplication>("a"), Likelihood = 1 + (seed / 4 % 5), Impact = 1 + (seed / 20 % 5) },
        _ => new AppVersion { Id = $"w-{number}", Application = "a", SupportThrough = Desk.Today.AddDays(-2), IsStillServed = true, ActiveUserShare = seed / 255m },
    };

    private static Vulnerability Found(int number, WeaknessSeverity severity) =>
        new() { Id = $"w-{number}", Version = new Ref<AppVersion>("v"), Severity = severity, FixedAt = Fact<DateTimeOffset>.Absent };

    private static PortfolioScores Scores(params RegisterRecord[] records)
    {
        RegisterRecord[] frame =
        [
            Desk.App("a", "甲") with { State = AppState.Running }, Desk.App("b", "乙") with { State = AppState.Running },
            new AppVersion { Id = "v", Application = "a" },
        ];
        return new PortfolioAnalyst(new()).Analyse([.. frame, .. records], Desk.Start).Standings[0].Scores;
    }
}
