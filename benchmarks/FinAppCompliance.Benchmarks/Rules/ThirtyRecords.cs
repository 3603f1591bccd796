namespace FinAppCompliance.Benchmarks.Rules;

/// <summary>Makes records of which about one evaluation in twenty fails, the same for the same seed.</summary>
internal static class ThirtyRecords
{
    internal static PlainRecord[] Create(int count)
    {
        var random = new Random(99);
        return [.. Enumerable.Range(0, count).Select(n => One(random, n))];
    }

    private static PlainRecord One(Random random, int number)
    {
        bool Rarely(double share = 0.06) => random.NextDouble() < share;
        var status = random.Next(20) switch { < 14 => "live", < 16 => "planned", < 18 => "suspended", _ => "retired" };
        var code = Rarely() ? "X07" : random.Next(2) == 0 ? "B01" : "I02";
        var registered = random.Next(50_000, 90_000);
        return new PlainRecord
        {
            Id = Rarely() ? $"Z{number:000000}" : $"{code}{number:000000}",
            Status = status,
            Channel = Rarely() ? "kiosk" : random.Next(4) switch { 0 => "app", 1 => "miniprogram", 2 => "official-account", _ => "internal" },
            Lead = Rarely() ? null : "信息科技部",
            Owner = Rarely() ? null : "零售部",
            Filing = Rarely() ? null : "京ICP备12345678号-1A",
            Scope = Rarely() ? null : "deposits",
            Code = code,
            Name = Rarely() ? "test app" : Rarely() ? "x" : $"应用{number}",
            Undisclosed = Rarely() ? random.Next(1, 4) : 0,
            Sdks = Rarely() ? random.Next(41, 60) : random.Next(4, 40),
            HighVulns = Rarely() ? random.Next(1, 5) : 0,
            DaysSincePentest = Rarely() ? random.Next(366, 500) : random.Next(10, 180),
            MonthlyActive = status == "retired" && !Rarely() ? 0 : Rarely() ? random.Next(0, 1000) : random.Next(20_000, 50_000),
            Registered = registered,
            Vendors = random.Next(3),
            Complaints = Rarely() ? random.Next(51, 120) : random.Next(0, 8),
            ConsentVersion = Rarely() ? 0 : random.Next(1, 5),
            CrashRate = Rarely() ? 6.0 : random.NextDouble() * 4,
            Rating = Rarely() ? 2.0 : 3.0 + (random.NextDouble() * 2),
            Duplicate = Rarely() ? 0.9 : random.NextDouble() * 0.7,
            PrivacyPublished = !Rarely(),
            ComplaintPublished = !Rarely(),
            Sensitive = random.Next(2) == 0,
            VendorReviewed = !Rarely(),
        };
    }
}
