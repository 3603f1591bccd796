using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Privacy.Cases;
using FinAppCompliance.Privacy.Complaints;
using FinAppCompliance.Privacy.Tests.Cases;
using static FinAppCompliance.Privacy.Tests.Cases.CaseExample;
using static FinAppCompliance.Privacy.Tests.Example;

namespace FinAppCompliance.Privacy.Tests.Complaints;

public sealed class ComplaintCaseTests
{
    private static readonly TimeLimit ThirtyDays = new(30, TimeUnit.CalendarDays);

    private readonly CaseExample _example = new();

    [Fact]
    public async Task Fifteen_thirty_and_sixty_days_and_the_working_days_that_nothing_moves()
    {
        var register = _example.Register<ComplaintCase>();
        var simple = await register.OpenAsync(Complaint());
        var complex = await register.RecordAsync("c-1", CaseStep.MarkedComplex("clerk", Why));
        await register.RecordAsync("c-1", CaseStep.ExtensionProposed("clerk", ThirtyDays, Why));
        var extended = await register.RecordAsync("c-1", CaseStep.ApprovalGiven("boss"));

        Assert.Equal([new(2026, 3, 23), new(2026, 3, 17)], LastDays(register, simple));
        Assert.Equal([new(2026, 3, 23), new(2026, 4, 1)], LastDays(register, complex));
        Assert.Equal([new(2026, 3, 23), new(2026, 5, 1)], LastDays(register, extended));
    }

    [Theory]
    [InlineData(-1, null)]
    [InlineData(0, CaseRefusal.TooLate)]
    [InlineData(1, CaseRefusal.TooLate)]
    public async Task A_complaint_is_found_complex_within_its_simple_time_or_not_at_all(int ticks, CaseRefusal? expected)
    {
        var register = _example.Register<ComplaintCase>();
        await register.OpenAsync(Complaint());
        _example.Clock.SetUtcNow(ChinaStandardTime.StartOf(new(2026, 3, 18)).AddTicks(ticks));

        Assert.Equal(expected, Try(register, "c-1", CaseStep.MarkedComplex("clerk", Why)));
    }

    [Theory]
    [InlineData(29, null)]
    [InlineData(30, null)]
    [InlineData(31, CaseRefusal.TooLong)]
    [InlineData(0, CaseRefusal.TooLong)]
    public async Task An_extension_is_at_most_thirty_days(int days, CaseRefusal? expected)
    {
        var register = _example.Register<ComplaintCase>();
        await register.OpenAsync(Complaint());
        Assert.Equal(CaseRefusal.TooLong, Try(register, "c-1", CaseStep.ExtensionProposed("clerk", ThirtyDays, Why)));
        await register.RecordAsync("c-1", CaseStep.MarkedComplex("clerk", Why));

        Assert.Equal(expected, Try(register, "c-1", CaseStep.ExtensionProposed("clerk", new TimeLimit(days, TimeUnit.CalendarDays), Why)));
    }

    [Fact]
    public async Task Nobody_approves_his_own_extension()
    {
        var register = _example.Register<ComplaintCase>();
        await register.OpenAsync(Complaint());
        await register.RecordAsync("c-1", CaseStep.MarkedComplex("clerk", Why));
        await register.RecordAsync("c-1", CaseStep.ExtensionProposed("deputy", ThirtyDays, Why));

        Assert.Equal(CaseRefusal.SamePerson, Try(register, "c-1", CaseStep.ApprovalGiven("deputy")));
        Assert.Equal(CaseRefusal.SamePerson, Try(register, "c-1", CaseStep.ApprovalGiven("clerk")));
        Assert.Equal(CaseRefusal.SamePerson, Try(register, "c-1", CaseStep.ApprovalGiven("Ｄｅｐｕｔｙ")));
        Assert.Equal(CaseRefusal.SamePerson, Try(register, "c-1", CaseStep.ApprovalGiven("CLERK ")));
        Assert.Equal(CaseRefusal.Incomplete, Try(register, "c-1", CaseStep.ApprovalGiven("dep\u200Buty")));
        Assert.Null(Try(register, "c-1", CaseStep.ApprovalGiven("boss")));
    }

    [Fact]
    public async Task Deciding_stops_no_clock_and_sending_does()
    {
        var register = _example.Register<ComplaintCase>();
        await register.OpenAsync(Complaint());
        var decided = await register.RecordAsync("c-1", CaseStep.Decided("clerk", RequestResult.Fulfilled));
        var told = await register.RecordAsync("c-1", CaseStep.Answered("clerk", _example.Letter(isWritten: false)));

        Assert.All(register.ClocksOf(decided), static clock => Assert.True(clock.IsOpen));
        Assert.All(register.ClocksOf(told), static clock => Assert.False(clock.IsOpen));
        Assert.Equal((Start, nameof(RequestResult.Fulfilled)), (told.ToRecord().HandledAt.Value, told.ToRecord().Result.Value));
        Assert.Equal(CaseRefusal.NotPossibleNow, Try(register, "c-1", CaseStep.WithdrawnByPerson("clerk")));
    }

    [Fact]
    public async Task A_complaint_without_channel_is_refused() =>
        await Assert.ThrowsAsync<CaseRefusedException>(async () => await _example.Register<ComplaintCase>().OpenAsync(Complaint() with { Channel = " " }));

    private static IEnumerable<DateOnly> LastDays(CaseRegister<ComplaintCase> register, ComplaintCase file) =>
        register.ClocksOf(file).Select(static clock => clock.Due.Value.LastDay);
}
