namespace FinAppCompliance.Benchmarks.Rules;

/// <summary>The thirty rules written by hand: the limit of what is possible.</summary>
internal static class PlainLoop
{
    internal static void Count(PlainRecord a, int[] failures)
    {
        failures[0] += (a.Status != "live" || a.Lead is not null) ? 0 : 1;
        failures[1] += (a.Status != "live" || a.Filing is not null) ? 0 : 1;
        failures[2] += (a.Owner is not null) ? 0 : 1;
        failures[3] += (a.Channel == "app" || a.Channel == "miniprogram" || a.Channel == "official-account" || a.Channel == "internal") ? 0 : 1;
        failures[4] += (a.Scope is not null) ? 0 : 1;
        failures[5] += (a.Status != "live" || a.PrivacyPublished) ? 0 : 1;
        failures[6] += (a.Status != "live" || a.ComplaintPublished) ? 0 : 1;
        failures[7] += (a.Undisclosed == 0) ? 0 : 1;
        failures[8] += (a.Sdks <= 40) ? 0 : 1;
        failures[9] += (a.HighVulns == 0 || a.Status == "retired") ? 0 : 1;
        failures[10] += (a.DaysSincePentest <= 365) ? 0 : 1;
        failures[11] += (a.CrashRate < 5.0) ? 0 : 1;
        failures[12] += (a.Rating >= 3.0 || a.Channel == "internal") ? 0 : 1;
        failures[13] += (a.Status != "live" || a.MonthlyActive >= 1000) ? 0 : 1;
        failures[14] += (a.Registered == 0 || a.MonthlyActive * 100 >= a.Registered) ? 0 : 1;
        failures[15] += (a.Duplicate < 0.8) ? 0 : 1;
        failures[16] += (a.Vendors == 0 || a.VendorReviewed) ? 0 : 1;
        failures[17] += (!a.Sensitive || a.ConsentVersion > 0) ? 0 : 1;
        failures[18] += (!a.Sensitive || a.DaysSincePentest <= 180) ? 0 : 1;
        failures[19] += (a.Complaints <= 50) ? 0 : 1;
        failures[20] += (a.MonthlyActive == 0 || a.Complaints * 10000 <= a.MonthlyActive * 5) ? 0 : 1;
        failures[21] += (a.Status != "suspended" || a.HighVulns > 0 || a.Complaints > 0) ? 0 : 1;
        failures[22] += (a.Status != "retired" || a.MonthlyActive == 0) ? 0 : 1;
        failures[23] += (a.Name.Length >= 2 && a.Name.Length <= 60) ? 0 : 1;
        failures[24] += (a.Code.StartsWith("B", StringComparison.Ordinal) || a.Code.StartsWith("I", StringComparison.Ordinal)) ? 0 : 1;
        failures[25] += (!a.Name.Contains("test", StringComparison.Ordinal)) ? 0 : 1;
        failures[26] += (a.Id.StartsWith(a.Code, StringComparison.Ordinal)) ? 0 : 1;
        failures[27] += (a.Sdks >= a.Undisclosed) ? 0 : 1;
        failures[28] += (a.Status == "planned" || a.ConsentVersion >= 1 || a.Channel == "internal") ? 0 : 1;
        failures[29] += (a.HighVulns * 10 + a.Undisclosed * 5 + a.Complaints < 100 || a.Status == "retired" || a.Status == "suspended") ? 0 : 1;
    }
}
