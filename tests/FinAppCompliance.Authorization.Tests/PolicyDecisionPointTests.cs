using FinAppCompliance.Authorization.Decisions;
using FinAppCompliance.Authorization.Logging;
using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Domain.Auditing;
using Microsoft.Extensions.Time.Testing;
using static FinAppCompliance.Authorization.Tests.Bank;

namespace FinAppCompliance.Authorization.Tests;

public sealed class PolicyDecisionPointTests
{
    private static readonly FakeTimeProvider Clock = new(Noon);
    private static readonly PolicySnapshot Snapshot = PolicySnapshot.Load(Policy);

    [Fact]
    public async Task Without_a_policy_everything_is_denied()
    {
        var decision = await new PolicyDecisionPoint(Clock).DecideAsync(VendorRequest, default);
        Assert.Equal(AccessReason.NotEvaluated, decision.Reason);
    }

    [Fact]
    public async Task Decisions_are_recorded_with_names_and_without_values()
    {
        var log = new InMemoryDecisionLog();
        var point = new PolicyDecisionPoint(Clock, Snapshot, log);
        await point.DecideAsync(VendorRequest with { Row = AttributeSet.Of(("region", "secret-value")), Context = AttributeSet.Of(("network", "secret-network")) }, default);
        await point.DecideAsync(VendorRequest with { Purpose = "service" }, default);
        Assert.Equal([AccessReason.Permitted, AccessReason.Purpose], log.Entries.Select(entry => entry.Reason));
        Assert.Equal(["name", "card"], log.Entries[0].Fields);
        Assert.Equal(("G-1", "v1", Noon), (log.Entries[0].GrantId, log.Entries[0].PolicyVersion, log.Entries[0].At));
        Assert.DoesNotContain("secret", log.Entries[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failing_or_missing_log_denies_what_must_be_logged()
    {
        foreach (var log in (IAccessDecisionLog?[])[new FailingLog(), null])
        {
            var decision = await new PolicyDecisionPoint(Clock, Snapshot, log).DecideAsync(VendorRequest, default);
            Assert.Equal((AccessReason.ObligationUnmet, "Log"), (decision.Reason, decision.Cause));
            Assert.Empty(decision.Fields);
        }
    }

    [Fact]
    public async Task A_failing_log_does_not_deny_what_need_not_be_logged()
    {
        var snapshot = With(StaffGrant with { ClearFields = ["segment"], MaskedFields = [] });
        Assert.True((await new PolicyDecisionPoint(Clock, snapshot, new FailingLog()).DecideAsync(StaffRequest, default)).IsPermitted);
    }

    [Fact]
    public async Task A_failing_information_point_denies_with_an_error_that_is_recorded()
    {
        var log = new InMemoryDecisionLog();
        var decision = await new PolicyDecisionPoint(Clock, Snapshot, log, new FailingSource()).DecideAsync(VendorRequest, default);
        Assert.Equal(AccessReason.Error, decision.Reason);
        Assert.Equal(AccessReason.Error, log.Entries.Single().Reason);
    }

    [Fact]
    public async Task Circumstances_are_looked_up_whatever_the_caller_states()
    {
        var point = new PolicyDecisionPoint(Clock, With(NoHomeAccess), new InMemoryDecisionLog(), new HomeSource());
        Assert.Equal(AccessReason.Forbidden, (await point.DecideAsync(VendorRequest, default)).Reason);
        Assert.Equal(AccessReason.Forbidden, (await point.DecideAsync(VendorRequest with { Context = AttributeSet.Of(("network", "office")) }, default)).Reason);
    }

    [Theory]
    [InlineData(BatchSemantics.ExecuteAll, 4)]
    [InlineData(BatchSemantics.DenyOnFirstDeny, 2)]
    [InlineData(BatchSemantics.PermitOnFirstPermit, 1)]
    public async Task A_batch_stops_as_its_semantics_say(BatchSemantics semantics, int decided)
    {
        var point = new PolicyDecisionPoint(Clock, Snapshot, new InMemoryDecisionLog());
        var denied = VendorRequest with { Purpose = "service" };
        var decisions = await point.DecideAllAsync([VendorRequest, denied, VendorRequest, denied], semantics, default);
        Assert.Equal(decided, decisions.Count);
    }

    [Fact]
    public async Task The_audit_trail_receives_decisions_as_entries()
    {
        var recorder = new Recorder();
        var point = new PolicyDecisionPoint(Clock, Snapshot, new AuditedDecisionLog(recorder, "bank", "node-1"));
        await point.DecideAsync(VendorRequest, default);
        await point.DecideAsync(VendorRequest, default);
        await point.DecideAsync(VendorRequest with { Purpose = "排查故障" }, default);
        Assert.Equal(["access-permitted", "access-permitted", "access-denied"], recorder.Entries.Select(entry => entry.Action));
        var refused = System.Text.Encoding.UTF8.GetString(recorder.Entries[2].Body.Span);
        Assert.Contains("\"purpose\": \"排查故障\"", refused, StringComparison.Ordinal);
        Assert.Equal(3, recorder.Entries.Select(entry => entry.IdempotencyKey).Distinct().Count());
        Assert.Contains("\"policyVersion\": \"v1\"", System.Text.Encoding.UTF8.GetString(recorder.Entries[0].Body.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replacing_the_policy_while_eight_readers_decide_tears_no_decision()
    {
        PolicySnapshot[] versions =
        [
            PolicySnapshot.Load(Policy with { Version = "open", Grants = [VendorGrant with { Id = "open" }] }),
            PolicySnapshot.Load(Policy with { Version = "masked", Grants = [VendorGrant with { Id = "masked", ClearFields = [], MaskedFields = [new("name", "first-1")] }] }),
            PolicySnapshot.Load(Policy with { Version = "shut", Grants = [] }),
        ];
        var expected = versions.ToDictionary(version => version.Version, version => version.Check(VendorRequest, Noon));
        var point = new PolicyDecisionPoint(Clock, versions[0]);
        var torn = 0;
        var seen = new System.Collections.Concurrent.ConcurrentDictionary<string, bool>();
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            while (!done.IsCancellationRequested)
            {
                var decision = point.Check(VendorRequest);
                seen[decision.PolicyVersion] = true;
                if (decision != expected[decision.PolicyVersion])
                {
                    Interlocked.Increment(ref torn);
                }
            }
        })).ToArray();
        for (var round = 0; round < 20_000 || seen.Count < versions.Length; round++)
        {
            point.Replace(versions[round % versions.Length]);
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Equal(0, torn);
    }

    private sealed class FailingLog : IAccessDecisionLog
    {
        public ValueTask RecordAsync(AccessLogEntry entry, CancellationToken cancellationToken) => throw new IOException("disk full");
    }

    private sealed class FailingSource : IAttributeSource
    {
        public ValueTask<AttributeSet> FindAsync(AccessRequest request, CancellationToken cancellationToken) => throw new TimeoutException("no answer");
    }

    private sealed class HomeSource : IAttributeSource
    {
        public ValueTask<AttributeSet> FindAsync(AccessRequest request, CancellationToken cancellationToken) => new(AttributeSet.Of(("network", "home")));
    }

    private sealed class Recorder : IAuditRecorder
    {
        public List<AuditEntry> Entries { get; } = [];

        public ValueTask RecordAsync(AuditEntry entry, CancellationToken cancellationToken)
        {
            Entries.Add(entry);
            return ValueTask.CompletedTask;
        }
    }
}
