using FluentValidation;

namespace FinAppCompliance.Benchmarks.Rules;

/// <summary>The thirty rules for FluentValidation.</summary>
internal sealed class ThirtyValidator : AbstractValidator<PlainRecord>
{
    public ThirtyValidator()
    {
        RuleFor(a => a).Must(a => a.Status != "live" || a.Lead is not null).WithErrorCode("1");
        RuleFor(a => a).Must(a => a.Status != "live" || a.Filing is not null).WithErrorCode("2");
        RuleFor(a => a).Must(a => a.Owner is not null).WithErrorCode("3");
        RuleFor(a => a).Must(a => a.Channel == "app" || a.Channel == "miniprogram" || a.Channel == "official-account" || a.Channel == "internal").WithErrorCode("4");
        RuleFor(a => a).Must(a => a.Scope is not null).WithErrorCode("5");
        RuleFor(a => a).Must(a => a.Status != "live" || a.PrivacyPublished).WithErrorCode("6");
        RuleFor(a => a).Must(a => a.Status != "live" || a.ComplaintPublished).WithErrorCode("7");
        RuleFor(a => a).Must(a => a.Undisclosed == 0).WithErrorCode("8");
        RuleFor(a => a).Must(a => a.Sdks <= 40).WithErrorCode("9");
        RuleFor(a => a).Must(a => a.HighVulns == 0 || a.Status == "retired").WithErrorCode("10");
        RuleFor(a => a).Must(a => a.DaysSincePentest <= 365).WithErrorCode("11");
        RuleFor(a => a).Must(a => a.CrashRate < 5.0).WithErrorCode("12");
        RuleFor(a => a).Must(a => a.Rating >= 3.0 || a.Channel == "internal").WithErrorCode("13");
        RuleFor(a => a).Must(a => a.Status != "live" || a.MonthlyActive >= 1000).WithErrorCode("14");
        RuleFor(a => a).Must(a => a.Registered == 0 || a.MonthlyActive * 100 >= a.Registered).WithErrorCode("15");
        RuleFor(a => a).Must(a => a.Duplicate < 0.8).WithErrorCode("16");
        RuleFor(a => a).Must(a => a.Vendors == 0 || a.VendorReviewed).WithErrorCode("17");
        RuleFor(a => a).Must(a => !a.Sensitive || a.ConsentVersion > 0).WithErrorCode("18");
        RuleFor(a => a).Must(a => !a.Sensitive || a.DaysSincePentest <= 180).WithErrorCode("19");
        RuleFor(a => a).Must(a => a.Complaints <= 50).WithErrorCode("20");
        RuleFor(a => a).Must(a => a.MonthlyActive == 0 || a.Complaints * 10000 <= a.MonthlyActive * 5).WithErrorCode("21");
        RuleFor(a => a).Must(a => a.Status != "suspended" || a.HighVulns > 0 || a.Complaints > 0).WithErrorCode("22");
        RuleFor(a => a).Must(a => a.Status != "retired" || a.MonthlyActive == 0).WithErrorCode("23");
        RuleFor(a => a).Must(a => a.Name.Length >= 2 && a.Name.Length <= 60).WithErrorCode("24");
        RuleFor(a => a).Must(a => a.Code.StartsWith("B", StringComparison.Ordinal) || a.Code.StartsWith("I", StringComparison.Ordinal)).WithErrorCode("25");
        RuleFor(a => a).Must(a => !a.Name.Contains("test", StringComparison.Ordinal)).WithErrorCode("26");
        RuleFor(a => a).Must(a => a.Id.StartsWith(a.Code, StringComparison.Ordinal)).WithErrorCode("27");
        RuleFor(a => a).Must(a => a.Sdks >= a.Undisclosed).WithErrorCode("28");
        RuleFor(a => a).Must(a => a.Status == "planned" || a.ConsentVersion >= 1 || a.Channel == "internal").WithErrorCode("29");
        RuleFor(a => a).Must(a => a.HighVulns * 10 + a.Undisclosed * 5 + a.Complaints < 100 || a.Status == "retired" || a.Status == "suspended").WithErrorCode("30");
    }
}
