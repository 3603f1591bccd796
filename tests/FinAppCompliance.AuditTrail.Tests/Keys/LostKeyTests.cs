using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.Ed25519;
using FinAppCompliance.AuditTrail.Keys;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.Verification;

namespace FinAppCompliance.AuditTrail.Tests.Keys;

public sealed class LostKeyTests
{
    private static readonly LostKeyDecision Decision = new("ciso-2", "key of 2026 destroyed, protocol 17");

    [Fact]
    public async Task A_lost_key_is_replaced_by_a_recorded_decision_and_trusted_only_by_who_decides_too()
    {
        await using var trail = await ReplacedAsync();
        var change = Assert.Single(await trail.ChangesAsync());
        Assert.Equal((KeyChangeKind.Replacement, 5L, 8L), (change.Kind, change.LastSizeOfFormerKey, change.Size));
        Assert.Equal(Decision, change.Decision);

        var refused = await trail.VerifyAsync();
        Assert.Contains(refused.Problems, problem => problem.Kind == TrailProblemKind.KeyChangeNotTrusted && problem.Message.En.Contains("protocol 17", StringComparison.Ordinal));
        Assert.Contains(refused.Problems, problem => problem.Kind == TrailProblemKind.CheckpointNotTrusted);
        Assert.Equal(AppendOutcome.KeyNotTrusted, Assert.Throws<LogIntegrityException>(() => trail.Trust().Following([change])).Outcome);

        var report = await trail.VerifyAsync(Decided(trail));
        Assert.True(report.IsIntact, string.Join("; ", report.Problems));
        Assert.True((await trail.VerifyStoreAsync(await trail.PublishAsync(), Decided(trail))).IsIntact);
    }

    [Fact]
    public async Task The_lost_key_is_refused_behind_its_last_checkpoint()
    {
        await using var trail = await ReplacedAsync();
        var trust = Decided(trail).Following(await trail.ChangesAsync());
        foreach (var size in (int[])[5, 6, 7, 8, 9])
        {
            var tree = new Checkpoint(RotatingTrail.Origin, size, await HandOverTests.RootAsync(trail, size));
            Assert.Equal(size <= 5, trust.Accept(await trail.ForgeAsync(tree, 0)) is not null);
            Assert.Equal(size >= 8, trust.Accept(await trail.ForgeAsync(tree, 1)) is not null);
        }
    }

    [Fact]
    public async Task A_decision_that_no_entry_records_is_reported()
    {
        await using var trail = new RotatingTrail();
        await trail.StartAsync(0);
        await trail.AppendAsync(5);
        var last = await trail.PublishAsync();
        Assert.True(Checkpoint.TryParse(last.Text, out var tree));
        await trail.AppendAsync(4);
        var later = await trail.PublishAsync();
        Assert.True(Checkpoint.TryParse(later.Text, out tree));
        await trail.PutCheckpointAsync(await trail.ForgeAsync(tree, 1));
        var report = await trail.VerifyAsync(Decided(trail));
        Assert.Equal([TrailProblemKind.KeyNotAnnounced], report.Problems.Select(problem => problem.Kind));
        Assert.Equal(7, report.Problems[0].Index);
    }

    [Fact]
    public async Task A_replaced_log_goes_on_and_can_be_handed_over_again()
    {
        await using var trail = await ReplacedAsync();
        await trail.StartAsync(2, former: 1, formerKeys: [0, 1]);
        await trail.AppendAsync(3);
        await trail.PublishAsync();
        Assert.Equal(2, (await trail.ChangesAsync()).Length);
        var report = await trail.VerifyAsync(Decided(trail));
        Assert.True(report.IsIntact, string.Join("; ", report.Problems));
    }

    [Fact]
    public void A_key_that_starts_later_needs_a_decision_and_keys_must_follow_each_other()
    {
        using var first = new Ed25519CheckpointSigner(new byte[32]);
        using var second = new Ed25519CheckpointSigner([.. Enumerable.Repeat((byte)9, 32)]);
        var (a, b) = (first.KeyFor("log"), second.KeyFor("log"));
        var end = new TrustedKey(a) { UpToSize = 5 };
        _ = new TrustPolicy([end, new TrustedKey(b) { FromSize = 8, Decision = Decision }], [], 0);
        Refused("say who decided", end, new TrustedKey(b) { FromSize = 8 });
        Refused("must end", new TrustedKey(a), new TrustedKey(b) { FromSize = 8, Decision = Decision });
        Refused("must end", end, new TrustedKey(b) { FromSize = 4, Decision = Decision });
        Refused("another log", end, new TrustedKey(b.Under("other")) { FromSize = 8, Decision = Decision });
        Refused("stands there twice", end, new TrustedKey(a) { FromSize = 8, Decision = Decision });
        Refused("before it starts", new TrustedKey(a) { FromSize = 3, UpToSize = 2, Decision = Decision });
        Refused("needs a key");
        Refused("not known", new TrustedKey(NoteKey.Parse(a.ToString())));
        Refused("does not sign checkpoints", new TrustedKey(new NoteKey("log", Ed25519Signatures.Cosignature, Convert.FromBase64String(a.ToString().Split('+', 3)[2]).AsSpan(1))));

        static void Refused(string part, params TrustedKey[] keys) =>
            Assert.Contains(part, Assert.Throws<ArgumentException>(() => new TrustPolicy(keys, [], 0)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "reason")]
    [InlineData("by", "")]
    [InlineData("b\ny", "reason")]
    [InlineData("by", "rea\tson")]
    public void A_decision_without_a_name_or_reason_is_refused(string by, string reason) => Assert.ThrowsAny<ArgumentException>(() => new LostKeyDecision(by, reason));

    private static TrustPolicy Decided(RotatingTrail trail) => new(
        [new TrustedKey(trail.Key(0)) { UpToSize = 5 }, new TrustedKey(trail.Key(1)) { FromSize = 8, Decision = Decision }], [], 0)
    {
        Verifiers = Ed25519Signatures.Verifiers,
    };

    // Five entries under the key, two more that it never signed, the decision, one more.
    private static async Task<RotatingTrail> ReplacedAsync()
    {
        var trail = new RotatingTrail();
        await trail.StartAsync(0);
        await trail.AppendAsync(5);
        await trail.PublishAsync();
        await trail.StartAsync(1, formerKeys: [0]);
        await trail.AppendAsync(2);
        await Assert.ThrowsAsync<CheckpointSigningException>(async () => await trail.PublishAsync());
        await trail.Logs.ReplaceLostKeyAsync(Trail.Log, Decision, default);
        await trail.AppendAsync(1);
        await trail.PublishAsync();
        return trail;
    }
}
