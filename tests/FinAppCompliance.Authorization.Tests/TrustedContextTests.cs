using System.Text.Json;
using FinAppCompliance.Authorization.AuthZen;
using FinAppCompliance.Authorization.Decisions;
using FinAppCompliance.Authorization.Logging;
using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Requests;
using Microsoft.Extensions.Time.Testing;
using static FinAppCompliance.Authorization.Tests.Bank;

namespace FinAppCompliance.Authorization.Tests;

/// <summary>What the host knows of the circumstances wins over what a caller claims, in process and behind AuthZEN.</summary>
public sealed class TrustedContextTests
{
    private static readonly FakeTimeProvider Clock = new(Noon);

    [Theory]
    [InlineData(AttributeOrigin.Caller, "home", "office", AccessReason.Forbidden)]
    [InlineData(AttributeOrigin.Caller, "home", null, AccessReason.Forbidden)]
    [InlineData(AttributeOrigin.Caller, "office", "home", AccessReason.Permitted)]
    [InlineData(AttributeOrigin.Caller, null, "office", AccessReason.Permitted)]
    [InlineData(AttributeOrigin.Caller, null, null, AccessReason.ContextMissing)]
    [InlineData(AttributeOrigin.Host, null, "office", AccessReason.ContextMissing)]
    [InlineData(AttributeOrigin.Host, "office", "home", AccessReason.Permitted)]
    [InlineData(AttributeOrigin.Host, "home", "office", AccessReason.Forbidden)]
    public async Task The_word_of_the_host_counts(AttributeOrigin statedBy, string? known, string? claimed, AccessReason expected)
    {
        var point = PointOf(statedBy, new Source(known));
        var request = VendorRequest with { Context = claimed is null ? null : AttributeSet.Of(("network", claimed)) };
        Assert.Equal(expected, (await point.DecideAsync(request, default)).Reason);

        var front = new AuthZenFront(point, new() { DefaultEnvironment = AccessEnvironment.Production });
        var message = new AuthZenEvaluation
        {
            Subject = new() { Type = "user", Id = "li" },
            Action = new() { Name = "read" },
            Resource = new() { Type = "asset", Id = "customers" },
            Context = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(
                claimed is null ? """{"purpose":"repair","engagement":"T-1"}""" : $$"""{"purpose":"repair","engagement":"T-1","network":"{{claimed}}"}"""),
        };
        Assert.Equal(expected.ToString(), (await front.EvaluateAsync(message, default)).Context!.Reason);
        var isPermitted = expected == AccessReason.Permitted;
        Assert.Equal(isPermitted, (await front.SearchSubjectsAsync(message, default)).Results.Any(one => one.Id == "li"));
        Assert.Equal(isPermitted, (await front.SearchActionsAsync(message, default)).Results.Any(static one => one.Name == "read"));
        Assert.Equal(isPermitted, (await front.SearchResourcesAsync(message, [message.Resource!], default)).Results.Count == 1);
    }

    [Fact]
    public async Task Without_a_source_what_only_the_host_may_state_is_missing() => Assert.Equal(
        AccessReason.ContextMissing,
        (await PointOf(AttributeOrigin.Host, null).DecideAsync(VendorRequest with { Context = AttributeSet.Of(("network", "office")) }, default)).Reason);

    [Fact]
    public async Task A_source_or_log_that_times_out_denies_and_a_cancelled_caller_is_told_so()
    {
        var slow = new PolicyDecisionPoint(Clock, PolicySnapshot.Load(Policy), new InMemoryDecisionLog(), new TimingOut());
        Assert.Equal(AccessReason.Error, (await slow.DecideAsync(VendorRequest, default)).Reason);
        var unlogged = new PolicyDecisionPoint(Clock, PolicySnapshot.Load(Policy), new TimingOut());
        Assert.Equal(AccessReason.ObligationUnmet, (await unlogged.DecideAsync(VendorRequest, default)).Reason);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAsync<TaskCanceledException>(async () => await slow.DecideAsync(VendorRequest, cancelled.Token));
    }

    private static PolicyDecisionPoint PointOf(AttributeOrigin statedBy, IAttributeSource? source) => new(
        Clock,
        PolicySnapshot.Load(Policy with { ContextAttributes = [new("network", AttributeKind.Text, statedBy)], Prohibitions = [NoHomeAccess] }),
        new InMemoryDecisionLog(),
        source);

    private sealed class Source(string? network) : IAttributeSource
    {
        public ValueTask<AttributeSet> FindAsync(AccessRequest request, CancellationToken cancellationToken) =>
            new(network is null ? AttributeSet.Empty : AttributeSet.Of(("network", network)));
    }

    private sealed class TimingOut : IAttributeSource, IAccessDecisionLog
    {
        public ValueTask<AttributeSet> FindAsync(AccessRequest request, CancellationToken cancellationToken) => throw new TaskCanceledException("timeout");

        public ValueTask RecordAsync(AccessLogEntry entry, CancellationToken cancellationToken) => throw new TaskCanceledException("timeout");
    }
}
