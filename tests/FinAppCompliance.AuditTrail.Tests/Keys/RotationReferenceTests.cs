using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.Ed25519;
using FinAppCompliance.AuditTrail.Keys;
using FinAppCompliance.AuditTrail.Verification;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace FinAppCompliance.AuditTrail.Tests.Keys;

/// <summary>Any order of appends, publications, hand-overs and replacements: a checkpoint is accepted exactly where a plain list of keys and sizes says so.</summary>
public sealed class RotationReferenceTests
{
    private static readonly LostKeyDecision Decision = new("ciso-2", "protocol 17");

    [Property(MaxTest = 60)]
    public Property Verification_accepts_exactly_the_honest_checkpoints() =>
        Prop.ForAll(Gen.Choose(0, 9).ArrayOf().ToArbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (steps, seed) => RunAsync(steps, seed).GetAwaiter().GetResult());

    private static async Task RunAsync(int[] steps, int seed)
    {
        await using var trail = new RotatingTrail();
        var spans = new List<Span> { new(0, 0, long.MaxValue, false) };
        long size = 1, published = 1;
        var key = 0;
        await trail.StartAsync(0);
        await trail.AppendAsync(1);
        await trail.PublishAsync();
        foreach (var step in steps)
        {
            switch (step)
            {
                case < 5:
                    await trail.AppendAsync(step + 1);
                    size += step + 1;
                    break;
                case < 7:
                    await trail.PublishAsync();
                    published = size;
                    break;
                case < 9:
                    await trail.StartAsync(++key, former: key - 1, formerKeys: [.. Enumerable.Range(0, key)]);
                    await trail.Logs.HandOverAsync(Trail.Log, "op", default);
                    published = ++size;
                    spans[^1] = spans[^1] with { To = size };
                    spans.Add(new(key, size, long.MaxValue, false));
                    break;
                default:
                    await trail.StartAsync(++key, formerKeys: [.. Enumerable.Range(0, key)]);
                    await trail.Logs.ReplaceLostKeyAsync(Trail.Log, Decision, default);
                    spans[^1] = spans[^1] with { To = published };
                    published = ++size;
                    spans.Add(new(key, size, long.MaxValue, true));
                    break;
            }
        }

        await trail.PublishAsync();
        await CheckAsync(trail, spans, size, new Random(seed));
    }

    private static async Task CheckAsync(RotatingTrail trail, List<Span> spans, long size, Random random)
    {
        var trust = Decided(trail, spans);
        var report = await trail.VerifyAsync(trust);
        Assert.True(report.IsIntact && report.Size == size, string.Join("; ", report.Problems));
        Assert.Equal(spans.Exists(span => span.IsDecided), !(await trail.VerifyAsync()).IsIntact);
        var chain = trust.Following(await trail.ChangesAsync());
        for (var attempt = 0; attempt < 40; attempt++)
        {
            var at = random.Next(1, (int)size + 1);
            int[] signers = [.. Enumerable.Range(0, spans.Count + 1).Where(_ => random.Next(2) == 0)];
            var needed = spans.Where(span => span.From <= at && at <= span.To).Select(span => span.Key).ToList();
            var isHonest = needed.Count > 0 && needed.TrueForAll(signers.Contains);
            var note = await trail.ForgeAsync(new Checkpoint(RotatingTrail.Origin, at, await HandOverTests.RootAsync(trail, at)), signers);
            Assert.Equal(isHonest, chain.Accept(note) is not null);
        }
    }

    // What an operator writes down by hand: ends and starts around each lost key; hand-overs are found by the records.
    private static TrustPolicy Decided(RotatingTrail trail, List<Span> spans)
    {
        var keys = new List<TrustedKey> { new(trail.Key(0)) };
        for (var i = 1; i < spans.Count; i++)
        {
            if (spans[i].IsDecided)
            {
                var last = keys[^1];
                keys[^1] = new TrustedKey(last.Key) { FromSize = last.FromSize, UpToSize = spans[i - 1].To, Decision = last.Decision };
                keys.Add(new TrustedKey(trail.Key(spans[i].Key)) { FromSize = spans[i].From, Decision = Decision });
            }
        }

        return new TrustPolicy(keys, [], 0) { Verifiers = Ed25519Signatures.Verifiers };
    }

    private sealed record Span(int Key, long From, long To, bool IsDecided);
}
