using FinAppCompliance.AuditTrail.Logs;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace FinAppCompliance.AuditTrail.Tests.Logs;

/// <summary>Any order of requests, by two processes that keep taking the log from each other, is answered as by a plain list.</summary>
public sealed class AppendReferenceTests
{
    [Property(MaxTest = 500)]
    public Property Answers_are_those_of_a_plain_list() => Prop.ForAll(Steps().ToArbitrary(), steps => RunAsync(steps).GetAwaiter().GetResult());

    private static Gen<Step[]> Steps()
    {
        var step = from process in Gen.Choose(0, 3)
                   from key in Gen.Choose(0, 8)
                   from stream in Gen.Choose(0, 2)
                   from count in Gen.Choose(1, 3)
                   from version in Gen.Choose(-4, 4)
                   select new Step(process == 0, $"k{key}", $"s:{stream}", count, version < 0 ? null : version);
        return step.ArrayOf();
    }

    private static async Task RunAsync(Step[] steps)
    {
        await using var first = new Trail();
        await using var second = new Trail(store: first.Store);
        var (keys, streams, size) = (new Dictionary<string, (Step Step, long Index, long Version)>(), new Dictionary<string, long>(), 0L);
        foreach (var step in steps)
        {
            var request = Trail.Request(step.Key, step.Stream, step.Version, count: step.Count);
            var result = await (step.IsSecond ? second : first).Logs.AppendAsync(request, default);
            var version = streams.GetValueOrDefault(step.Stream);
            if (keys.TryGetValue(step.Key, out var used))
            {
                var isSame = (used.Step.Stream, used.Step.Count) == (step.Stream, step.Count);
                Assert.Equal((isSame ? AppendOutcome.AlreadyAppended : AppendOutcome.IdempotencyMismatch, null), (result.Outcome, result.Reason));
                Assert.Equal(isSame ? (used.Index, used.Version) : null, Place(result));
            }
            else if (step.Version is { } expected && expected != version)
            {
                Assert.Equal((AppendOutcome.VersionConflict, version), (result.Outcome, result.ActualVersion));
            }
            else
            {
                Assert.Equal(AppendOutcome.Appended, result.Outcome);
                Assert.Equal((size, version + step.Count), Place(result));
                keys.Add(step.Key, (step, size, version + step.Count));
                streams[step.Stream] = version + step.Count;
                size += step.Count;
            }
        }
    }

    private static (long Index, long Version)? Place(AppendResult result) =>
        result.Receipt is { } receipt ? (receipt.FirstIndex, receipt.StreamVersion) : null;

    private sealed record Step(bool IsSecond, string Key, string Stream, int Count, long? Version);
}
