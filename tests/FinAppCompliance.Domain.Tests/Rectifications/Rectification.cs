using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Rectifications;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Tests.Rectifications;

/// <summary>A rectification as an institution opens it, and its steps.</summary>
internal static class Rectification
{
    internal static readonly DateOnly Opened = new(2026, 3, 2);
    internal static readonly DateOnly Due = new(2026, 6, 30);

    internal static readonly RectificationRecord Draft = new()
    {
        Id = "wt-1",
        Number = "WT-2026-001",
        Source = IssueSource.SelfCheck,
        Rules = ["N99-08.5"],
        SubjectId = "acc",
        Text = "账号由外部人员保管",
        Measure = "收回账号",
        ResponsibleUnit = new Ref<OrgUnit>("tech"),
        ResponsiblePerson = new Ref<Person>("lin"),
        DueOn = Due,
    };

    internal static RectificationRecord Open => Taken(RectificationLife.Open(Draft, By("lin", Opened)));

    internal static RectificationRecord Started => Taken(RectificationLife.Start(Open, By("lin", Opened.AddDays(1))));

    internal static RectificationRecord Submitted => Taken(RectificationLife.Submit(Started, By("lin", Opened.AddDays(20)), ["ev-1"]));

    internal static RectificationRecord Passed => Taken(RectificationLife.Verify(Submitted, By("he", Opened.AddDays(25)), VerificationVerdict.Passed));

    internal static RectificationRecord Closed => Taken(RectificationLife.Close(Passed, By("zhou", Opened.AddDays(26))));

    internal static RectificationMove By(string person, DateOnly on, string? reason = "说明") => new(new Ref<Person>(person), on, reason);

    internal static RectificationRecord Taken(RectificationResult result)
    {
        Assert.True(result.IsTaken, string.Join("; ", result.Faults));
        Assert.Empty(result.Faults);
        Assert.Empty(RecordFaults.Of(result.Item!));
        return result.Item!;
    }
}
