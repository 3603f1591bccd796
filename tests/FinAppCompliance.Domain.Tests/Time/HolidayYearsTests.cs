using System.Text.Json;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Domain.Tests.Time;

public sealed class HolidayYearsTests
{
    private const string Good = """
        { "format": "finapp-holidays/1", "years": [
          { "year": 2027, "source": "test", "address": "https://example.org", "holidays": ["2027-01-01", "2027-02-05/2027-02-11"], "makeUpDays": ["2027-02-14"] } ] }
        """;

    /// <summary>Gets the copies of the public data set that stand beside the repository; nothing where they do not.</summary>
    public static TheoryData<int> Years => [2024, 2025, 2026];

    [Fact]
    public void A_year_is_read_and_added()
    {
        var calendar = HolidayYears.Read(Good).Aggregate(ChineseWorkingCalendar.BuiltIn, static (known, year) => known.With(year));

        Assert.True(calendar.IsWorkingDay(new(2027, 2, 4)).IsTrue);
        Assert.True(calendar.IsWorkingDay(new(2027, 2, 5)).IsFalse);
        Assert.True(calendar.IsWorkingDay(new(2027, 2, 11)).IsFalse);
        Assert.True(calendar.IsWorkingDay(new(2027, 2, 12)).IsTrue);
        Assert.True(calendar.IsWorkingDay(new(2027, 2, 14)).IsTrue);
        Assert.Equal("test", HolidayYears.Read(Good).Single().Source);
    }

    [Theory]
    [InlineData("", "are no JSON")]
    [InlineData("[]", "$.format must be 'finapp-holidays/1'")]
    [InlineData("""{ "format": "finapp-holidays/2", "years": [] }""", "$.format must be")]
    [InlineData("""{ "format": "finapp-holidays/1", "years": [] }""", "$.years must be an array with at least one year")]
    [InlineData("""{ "format": "finapp-holidays/1", "years": [7] }""", "$.years[0] must be an object")]
    [InlineData("""{ "format": "finapp-holidays/1", "years": [{ "year": 27, "source": " ", "holidays": [], "makeUpDays": 3, "days": 1 }] }""", "5 mistakes")]
    [InlineData("""{ "format": "finapp-holidays/1", "years": [{ "year": 2027, "source": "x", "holidays": ["2027-02-30"], "makeUpDays": ["2027-02-14/2027-02-15"] }] }""", "2 mistakes")]
    [InlineData("""{ "format": "finapp-holidays/1", "years": [{ "year": 2027, "source": "x", "holidays": ["2027-02-11/2027-02-05"], "makeUpDays": [] }] }""", "$.years[0].holidays[0] must be a day")]
    [InlineData("""{ "format": "finapp-holidays/1", "years": [{ "year": 2027, "source": "x", "holidays": ["2026-02-11"], "makeUpDays": [] }] }""", "does not lie in 2027")]
    [InlineData("""{ "format": "finapp-holidays/1", "years": [{ "year": 2027, "source": "x", "holidays": ["2027-01-01"], "makeUpDays": ["2027-02-15"] }] }""", "must be a weekend day")]
    [InlineData("""{ "format": "finapp-holidays/1", "years": [{ "year": 2027, "source": "x", "holidays": ["2027-01-01"], "makeUpDays": [] }, { "year": 2027, "source": "x", "holidays": ["2027-01-01"], "makeUpDays": [] }] }""", "stands twice")]
    public void What_is_wrong_is_told_with_its_path(string json, string expected) =>
        Assert.Contains(expected, Assert.Throws<HolidayFormatException>(() => HolidayYears.Read(json)).Message, StringComparison.Ordinal);

    [HolidayDataTheory]
    [MemberData(nameof(Years))]
    public void Every_day_of_a_built_in_year_agrees_with_the_public_data_set(int year)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(HolidayDataTheoryAttribute.Folder, $"holiday-cn-{year}.json")));
        var off = document.RootElement.GetProperty("days").EnumerateArray()
            .ToDictionary(static day => DateOnly.ParseExact(day.GetProperty("date").GetString()!, "yyyy-MM-dd"), static day => day.GetProperty("isOffDay").GetBoolean());
        var compared = 0;
        for (var day = new DateOnly(year, 1, 1); day.Year == year; day = day.AddDays(1))
        {
            compared++;
            var isOff = off.TryGetValue(day, out var listed) ? listed : day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
            Assert.True(ChineseWorkingCalendar.BuiltIn.IsWorkingDay(day).IsTrue == !isOff, $"{day:yyyy-MM-dd}");
        }

        Assert.Equal(DateTime.IsLeapYear(year) ? 366 : 365, compared);
    }

    [Theory]
    [InlineData("2026-09-30", null)]
    [InlineData("2026-10-01", 2027)]
    [InlineData("2026-12-31", 2027)]
    [InlineData("2027-01-01", 2027)]
    [InlineData("2028-11-01", 2028)]
    [InlineData("2025-12-31", null)]
    public void A_missing_year_is_warned_of_from_october_before_it_and_in_it(string day, int? year)
    {
        var warning = ChineseWorkingCalendar.BuiltIn.WarningOn(DateOnly.Parse(day));

        Assert.Equal(year, warning?.Year);
        Assert.True(warning is null || (warning.Text.Zh.Contains($"{year}年节假日安排", StringComparison.Ordinal) && warning.Text.En.Contains($"holiday arrangements of {year}", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_year_that_was_added_is_not_warned_of() =>
        Assert.Null(ChineseWorkingCalendar.BuiltIn.With(HolidayYears.Read(Good).Single()).WarningOn(new(2026, 12, 1)));

    [Theory]
    [InlineData("2026-12-15", 12, null)]
    [InlineData("2026-12-15", 13, 2027)]
    [InlineData("2023-12-31", 1, null)]
    [InlineData("2023-12-30", 1, 2023)]
    public void A_limit_names_the_year_that_it_runs_into(string day, int workingDays, int? year)
    {
        var limit = new TimeLimit(workingDays, TimeUnit.WorkingDays);
        var start = ChinaStandardTime.StartOf(DateOnly.Parse(day));

        Assert.Equal(year, limit.MissingYear(start, ChineseWorkingCalendar.BuiltIn));
        Assert.Equal(year is null, limit.From(start, ChineseWorkingCalendar.BuiltIn).HasValue);
        Assert.Null(new TimeLimit(400, TimeUnit.CalendarDays).MissingYear(start, ChineseWorkingCalendar.BuiltIn));
    }

    [Fact]
    public void A_limit_before_a_day_names_the_year_that_it_reaches_into()
    {
        Assert.Equal(2027, new TimeLimit(1, TimeUnit.WorkingDays).MissingYearBefore(new(2027, 1, 10), ChineseWorkingCalendar.BuiltIn));
        Assert.Null(new TimeLimit(20, TimeUnit.WorkingDays).MissingYearBefore(new(2026, 12, 31), ChineseWorkingCalendar.BuiltIn));
    }
}
