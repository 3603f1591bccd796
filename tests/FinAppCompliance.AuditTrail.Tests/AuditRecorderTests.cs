using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.Domain.Auditing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FinAppCompliance.AuditTrail.Tests;

public sealed class AuditRecorderTests
{
    [Fact]
    public async Task An_entry_goes_to_the_log_of_its_tenant_class_and_year_in_china()
    {
        await using var provider = Provider();
        var entry = Entry("k") with { OccurredAt = new DateTimeOffset(2025, 12, 31, 16, 0, 0, TimeSpan.Zero) };
        await provider.GetRequiredService<IAuditRecorder>().RecordAsync(entry, default);
        var logs = await provider.GetRequiredService<IAuditLogStore>().ListAsync("bank", default);
        Assert.Equal(new LogId("bank", "access-decision", 2026), Assert.Single(logs));
    }

    [Fact]
    public async Task A_repeated_entry_is_recorded_once()
    {
        await using var provider = Provider();
        var recorder = provider.GetRequiredService<IAuditRecorder>();
        await recorder.RecordAsync(Entry("k"), default);
        await recorder.RecordAsync(Entry("k"), default);
        var head = await provider.GetRequiredService<IAuditLogStore>().FindHeadAsync(new("bank", "access-decision", 2026), default);
        Assert.Equal(1, head!.Size);
    }

    [Fact]
    public async Task An_entry_under_a_used_key_throws()
    {
        await using var provider = Provider();
        var recorder = provider.GetRequiredService<IAuditRecorder>();
        await recorder.RecordAsync(Entry("k"), default);
        var error = await Assert.ThrowsAsync<AuditRecordingException>(async () => await recorder.RecordAsync(Entry("k") with { Action = "other" }, default));
        Assert.Contains("its key was used for another entry", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_fails_throws()
    {
        await using var provider = Provider();
        var store = (InMemoryAuditLogStore)provider.GetRequiredService<IAuditLogStore>();
        store.Fault = _ => throw new IOException("the device failed");
        var error = await Assert.ThrowsAsync<AuditRecordingException>(
            async () => await provider.GetRequiredService<IAuditRecorder>().RecordAsync(Entry("k"), default));
        Assert.Contains("the device failed", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData("a\0")]
    public async Task An_entry_that_cannot_be_stored_throws(string actor)
    {
        await using var provider = Provider();
        await Assert.ThrowsAsync<AuditRecordingException>(
            async () => await provider.GetRequiredService<IAuditRecorder>().RecordAsync(Entry("k") with { Actor = actor }, default));
    }

    [Fact]
    public async Task A_class_that_must_be_published_and_cannot_be_throws()
    {
        await using var provider = Provider(options => options.Levels["access-decision"] = DurabilityLevel.Published);
        await Assert.ThrowsAsync<AuditRecordingException>(
            async () => await provider.GetRequiredService<IAuditRecorder>().RecordAsync(Entry("k"), default));
    }

    [Fact]
    public void Wrong_settings_are_reported_together()
    {
        using var provider = Provider(options => (options.MaximumQueue, options.MaximumBatch) = (0, 0));
        var error = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<AuditLogs>);
        Assert.Equal(2, error.Failures.Count());
    }

    [Fact]
    public void A_trail_without_a_store_says_what_to_register()
    {
        using var provider = new ServiceCollection().AddFinAppAuditTrail().BuildServiceProvider();
        var error = Assert.Throws<InvalidOperationException>(provider.GetRequiredService<IAuditRecorder>);
        Assert.Contains("has no store", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Registering_twice_is_registering_once()
    {
        var once = new ServiceCollection().AddFinAppAuditTrail().Count(service => !service.ServiceType.Name.Contains("ConfigureOptions", StringComparison.Ordinal));
        var twice = new ServiceCollection().AddFinAppAuditTrail().AddFinAppAuditTrail();
        Assert.Single(twice, service => service.ServiceType == typeof(IAuditRecorder));
        Assert.Single(twice, service => service.ServiceType == typeof(IValidateOptions<AuditTrailOptions>) && service.ImplementationType is not null);
        Assert.True(once > 0);
    }

    private static ServiceProvider Provider(Action<AuditTrailOptions>? configure = null) => new ServiceCollection()
        .AddSingleton<IAuditLogStore, InMemoryAuditLogStore>()
        .AddFinAppAuditTrail(configure)
        .BuildServiceProvider();

    private static AuditEntry Entry(string key) => new()
    {
        Tenant = "bank",
        Category = "access-decision",
        Action = "access-denied",
        Actor = "teller-7",
        Subject = "customer:9f2c",
        OccurredAt = new DateTimeOffset(2026, 5, 4, 3, 2, 1, TimeSpan.Zero),
        IdempotencyKey = key,
        Body = "{}"u8.ToArray(),
    };
}
