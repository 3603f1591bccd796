using FinAppCompliance.Domain.Register;
using FsCheck.Xunit;

namespace FinAppCompliance.Domain.Tests.Register;

public sealed class RegisterWarningTests
{
    private const string AsOf = "2025-06-30T18:00:00+08:00";

    [Theory]
    [InlineData("1989-12-31", RegisterWarningCode.TimeTooEarly)]
    [InlineData("1990-01-01", null)]
    [InlineData("2055-06-30", null)]
    [InlineData("2055-07-01", RegisterWarningCode.TimeTooLate)]
    public void A_day_is_plausible_from_1990_to_30_years_after_as_of(string day, RegisterWarningCode? code) =>
        Expect($$"""{ "id": "l", "validThrough": "{{day}}" }""", "licences", "validThrough", code);

    [Theory]
    [InlineData("1989-12-31T23:59:59+08:00", RegisterWarningCode.TimeTooEarly)]
    [InlineData("1989-12-31T16:00:00Z", null)]
    public void An_instant_is_plausible_by_its_day_in_china(string instant, RegisterWarningCode? code) =>
        Expect($$"""{ "id": "i", "occurredAt": "{{instant}}" }""", "incidents", "occurredAt", code);

    [Theory]
    [InlineData("2025-06-30T18:00:00+08:00", null)]
    [InlineData("2025-06-30T18:00:01+08:00", RegisterWarningCode.NotYetHappened)]
    [InlineData("2025-06-30T10:00:01Z", RegisterWarningCode.NotYetHappened)]
    public void What_can_only_be_recorded_afterwards_does_not_lie_after_as_of(string instant, RegisterWarningCode? code) =>
        Expect($$"""{ "id": "i", "occurredAt": "{{instant}}" }""", "incidents", "occurredAt", code);

    [Theory]
    [InlineData("2025-06-30", null)]
    [InlineData("2025-07-01", RegisterWarningCode.NotYetHappened)]
    public void A_day_of_what_happened_is_at_most_the_day_of_as_of(string day, RegisterWarningCode? code) =>
        Expect($$"""{ "id": "d", "foundOn": "{{day}}" }""", "defects", "foundOn", code, """, "version": "v" """);

    [Fact]
    public void What_may_be_planned_may_lie_after_as_of() =>
        Expect("""{ "id": "a", "name": "x", "terminatedOn": "2026-01-01" }""", "applications", "terminatedOn", null);

    [Fact]
    public void Without_as_of_only_the_earliest_day_is_known()
    {
        var result = Read("""{ "id": "l", "validFrom": "1989-12-31", "validThrough": "9999-12-31" }""", "licences", null);

        Assert.Equal([RegisterWarningCode.TimeTooEarly], result.Warnings.Select(static warning => warning.Code));
    }

    [Theory]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("9999-12-31T16:00:00Z")]
    public void The_end_of_the_calendar_is_too_late_and_no_more(string instant) =>
        Expect($$"""{ "id": "i", "occurredAt": "{{instant}}" }""", "incidents", "occurredAt", RegisterWarningCode.TimeTooLate);

    [Theory]
    [InlineData("discoveredAt")]
    [InlineData("endedAt")]
    [InlineData("containedAt")]
    public void An_incident_is_not_discovered_contained_or_ended_before_it_occurred(string member)
    {
        Expect($$"""{ "id": "i", "occurredAt": "2025-04-01T10:00:00+08:00", "{{member}}": "2025-04-01T02:00:00Z" }""", "incidents", member, null);
        Expect($$"""{ "id": "i", "occurredAt": "2025-04-01T10:00:00+08:00", "{{member}}": "2025-04-01T01:59:59Z" }""", "incidents", member, RegisterWarningCode.OutOfOrder);
    }

    [Theory]
    [InlineData("2025-04-02", null)]
    [InlineData("2025-04-01", RegisterWarningCode.OutOfOrder)]
    public void Days_and_instants_are_compared_as_days_in_china(string withdrawn, RegisterWarningCode? code) =>
        Expect($$"""{ "id": "v", "application": "a", "releasedAt": "2025-04-01T16:00:00Z", "withdrawnOn": "{{withdrawn}}" }""", "versions", "withdrawnOn", code);

    [Fact]
    public void An_order_that_only_breaks_a_duty_is_for_rules() =>
        Expect("""{ "id": "c", "application": "a", "approvedOn": "2025-04-02", "executedOn": "2025-04-01" }""", "changes", "executedOn", null);

    [Theory]
    [InlineData("四川省", RegisterWarningCode.NoRegionCode)]
    [InlineData("51000", RegisterWarningCode.NoRegionCode)]
    [InlineData("510000", null)]
    [InlineData("CN", null)]
    public void Regions_are_codes(string region, RegisterWarningCode? code)
    {
        Expect($$"""{ "id": "l", "regions": ["510000", "{{region}}"] }""", "licences", "regions[1]", code);
        Expect($$"""{ "id": "u", "name": "x", "region": "{{region}}" }""", "units", "region", code);
    }

    [Theory]
    [InlineData("91350100M000100Y43", null)]
    [InlineData("91350100M000100Y44", RegisterWarningCode.BadCreditCode)]
    [InlineData("91350100m000100y43", RegisterWarningCode.BadCreditCode)]
    [InlineData("91350100M000100Y4", RegisterWarningCode.BadCreditCode)]
    public void Credit_codes_have_their_check_character(string text, RegisterWarningCode? code)
    {
        Expect($$"""{ "id": "a", "name": "x", "operatorCreditCode": "{{text}}" }""", "applications", "operatorCreditCode", code);
        Expect($$"""{ "id": "t", "name": "x", "creditCode": "{{text}}" }""", "thirdParties", "creditCode", code);
    }

    [Theory]
    [InlineData("2025-01-01", null)]
    [InlineData("2024-12-31", RegisterWarningCode.EmptyPeriod)]
    public void A_period_holds_a_day(string lastDay, RegisterWarningCode? code) =>
        Expect($$"""{ "id": "l", "validFrom": "2025-01-01", "validThrough": "{{lastDay}}" }""", "licences", "validThrough", code);

    [Fact]
    public void A_section_is_declared_complete_once()
    {
        var result = RegisterReader.Read($$"""{ "format": "{{RegisterFormat.Name}}", "declaredComplete": ["units", "persons", "units"] }""");

        var warning = Assert.Single(result.Warnings);
        Assert.Equal(("$.declaredComplete[2]", RegisterWarningCode.DuplicateName), (warning.Path, warning.Code));
        Assert.Equal(2, result.Register!.CompleteKinds.Count);
    }

    [Fact]
    public void Warnings_stand_beside_errors()
    {
        var result = Read("""{ "id": "l", "regions": ["四川省"], "status": "in force" }""", "licences", AsOf);

        Assert.Equal(RegisterErrorCode.UnknownName, Assert.Single(result.Errors).Code);
        Assert.Equal(RegisterWarningCode.NoRegionCode, Assert.Single(result.Warnings).Code);
    }

    [Theory]
    [InlineData(1000, 1000)]
    [InlineData(1001, 1001)]
    [InlineData(1002, 1001)]
    public void At_most_1000_warnings_are_listed_and_the_rest_counted(int regions, int listed)
    {
        var result = Read($$"""{ "id": "l", "regions": [{{string.Join(',', Enumerable.Repeat("\"省\"", regions))}}] }""", "licences", AsOf);

        Assert.Equal(listed, result.Warnings.Count);
        Assert.Equal(regions > 1000, result.Warnings[^1].Code == RegisterWarningCode.TooManyWarnings);
        Assert.True(regions == 1000 || result.Warnings[^1].Message.En.Contains($"{regions}", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_warning_says_what_and_how_in_both_languages()
    {
        var result = Read("""{ "id": "l", "regions": ["四川省"], "validFrom": "1980-01-01", "validThrough": "2099-01-01" }""", "licences", AsOf);

        Assert.Equal(3, result.Warnings.Count);
        Assert.All(result.Warnings, static warning => Assert.All(
            new[] { warning.Message.Zh, warning.Message.En, warning.Hint.Zh, warning.Hint.En, warning.ToString() },
            static text => Assert.False(string.IsNullOrWhiteSpace(text))));
        Assert.Contains("510000", result.Warnings.Single(static warning => warning.Code == RegisterWarningCode.NoRegionCode).Hint.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("samples/Quickstart/yunling-bank.register.json")]
    [InlineData("samples/PortfolioReview/register.json")]
    public void The_sample_registers_give_none(string path) =>
        Assert.Empty(RegisterReader.Read(File.ReadAllBytes(Path.Combine(RepositoryFiles.Root, path))).Warnings);

    [Property(MaxTest = 30)]
    public bool Warnings_never_change_what_is_read(int seed)
    {
        var register = new GeneratedRegister(seed).Create(2);
        using var stream = new MemoryStream();
        RegisterWriter.Write(register, stream);

        var result = RegisterReader.Read(stream.ToArray());

        // Generated texts are no region or credit codes, so there is something to warn of.
        return result.Warnings.Count > 0 && result.Errors.Count == 0 && register.Equals(result.Register);
    }

    private static void Expect(string record, string section, string member, RegisterWarningCode? code, string extra = "")
    {
        var result = Read(extra.Length == 0 ? record : record.Replace(" }", extra + "}", StringComparison.Ordinal), section, AsOf);

        Assert.Empty(result.Errors);
        Assert.Equal(code is null ? [] : [($"$.{section}[0].{member}", code.Value)], result.Warnings.Select(static warning => (warning.Path, warning.Code)));
    }

    private static RegisterReadResult Read(string record, string section, string? asOf)
    {
        var head = asOf is null ? string.Empty : $"\"asOf\": \"{asOf}\", ";
        var others = section switch
        {
            "versions" or "changes" => """, "applications": [{ "id": "a", "name": "x" }]""",
            "defects" => """, "applications": [{ "id": "a", "name": "x" }], "versions": [{ "id": "v", "application": "a" }]""",
            _ => string.Empty,
        };
        return RegisterReader.Read($"{{ \"format\": \"{RegisterFormat.Name}\", {head}\"{section}\": [{record}]{others} }}");
    }
}
