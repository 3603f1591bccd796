using System.Text.Json.Nodes;
using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.Keys;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.Verification;

namespace FinAppCompliance.AuditTrail.Tests.Keys;

public sealed class KeyChangeTests
{
    [Fact]
    public async Task A_record_is_read_back_as_it_was_written()
    {
        await using var trail = await HandOverTests.HandedOverAsync();
        var change = (await trail.ChangesAsync())[0];
        Assert.True(KeyChange.TryParse(change.ToString(), out var read));
        Assert.Equal(change.ToString(), read.ToString());
        _ = trail.Trust().Following([read]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    public void Text_that_is_no_record_is_refused(string? text) => Assert.False(KeyChange.TryParse(text, out _));

    [Fact]
    public async Task A_record_with_any_changed_letter_is_refused_by_policy_and_verifier()
    {
        await using var trail = await HandOverTests.HandedOverAsync();
        var text = (await trail.ChangesAsync())[0].ToString();
        var accepted = new List<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                continue;
            }

            var changed = text.Remove(i, 1).Insert(i, text[i] == 'A' ? "B" : "A");
            if (KeyChange.TryParse(changed, out var change) && IsFollowed(trail, change))
            {
                accepted.Add(i);
            }
        }

        Assert.Empty(accepted);
        await trail.PutChangeAsync(0, text.Replace("finapp-key-change/1", "finapp-key-change/2", StringComparison.Ordinal));
        Assert.Contains((await trail.VerifyAsync()).Problems, problem => problem.Kind == TrailProblemKind.KeyChangeNotTrusted);
        await trail.StartAsync(1, formerKeys: [0]);
        var result = await trail.Logs.AppendAsync(Trail.Request("late"), default);
        Assert.Equal(AppendOutcome.Tampered, result.Outcome);
        Assert.Contains("keys/000", result.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_without_one_of_its_members_or_with_one_more_is_refused()
    {
        await using var trail = await HandOverTests.HandedOverAsync();
        var text = (await trail.ChangesAsync())[0].ToString();
        foreach (var member in JsonNode.Parse(text)!.AsObject().Select(pair => pair.Key).ToList())
        {
            var less = JsonNode.Parse(text)!.AsObject();
            less.Remove(member);
            Assert.False(KeyChange.TryParse(less.ToJsonString(), out _));
        }

        var more = JsonNode.Parse(text)!.AsObject();
        more["more"] = 1;
        Assert.False(KeyChange.TryParse(more.ToJsonString(), out _));
    }

    [Fact]
    public async Task A_record_of_another_log_of_the_same_keys_is_refused()
    {
        await using var trail = await HandOverTests.HandedOverAsync();
        var changes = await trail.ChangesAsync();
        var other = new TrustPolicy(trail.Key(0).Under("audit.example/bank/other-2026")) { Verifiers = trail.Trust().Verifiers };
        Assert.Contains("another log", Assert.Throws<LogIntegrityException>(() => other.Following(changes)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Records_that_are_missing_doubled_or_in_another_order_are_refused()
    {
        await using var trail = await HandOverTests.HandedOverAsync();
        await trail.StartAsync(2, former: 1, formerKeys: [0]);
        await trail.AppendAsync(2);
        await trail.PublishAsync();
        var changes = await trail.ChangesAsync();
        Assert.Equal(2, changes.Length);
        Assert.True((await trail.VerifyAsync()).IsIntact);
        Assert.Throws<LogIntegrityException>(() => trail.Trust().Following([changes[1]]));
        Assert.Throws<LogIntegrityException>(() => trail.Trust().Following([changes[1], changes[0]]));
        Assert.Throws<LogIntegrityException>(() => trail.Trust().Following([changes[0], changes[0]]));

        // The last record hidden: the checkpoint of both keys still has the former one, but the log itself tells of the next.
        var hidden = new LogVerifier(trail.Trust().Following([changes[0]]));
        var report = await hidden.VerifyAsync(trail.Store, Trail.Log, changes[1].Checkpoint, null, default);
        Assert.Equal([TrailProblemKind.KeyChangeNotTrusted], report.Problems.Select(problem => problem.Kind));
        await trail.AppendAsync(1);
        report = await hidden.VerifyAsync(trail.Store, Trail.Log, await trail.PublishAsync(), null, default);
        Assert.Contains(report.Problems, problem => problem.Kind == TrailProblemKind.CheckpointNotTrusted);
    }

    [Fact]
    public async Task A_former_key_that_goes_on_in_secret_is_found_by_the_entry_in_the_log()
    {
        await using var trail = await HandOverTests.HandedOverAsync();
        Assert.True(Checkpoint.TryParse((await trail.PublishAsync()).Text, out var tree));

        // A verifier that was never told of the hand-over, and a note of the former key behind it.
        var note = await trail.ForgeAsync(tree, 0);
        Assert.NotNull(trail.Trust().Accept(note));
        var report = await new LogVerifier(trail.Trust()).VerifyAsync(trail.Store, Trail.Log, note, null, default);
        Assert.Equal([TrailProblemKind.KeyChangeNotTrusted], report.Problems.Select(problem => problem.Kind));
        Assert.Equal(5, report.Problems[0].Index);
    }

    private static bool IsFollowed(RotatingTrail trail, KeyChange change)
    {
        try
        {
            _ = trail.Trust().Following([change]);
            return true;
        }
        catch (LogIntegrityException)
        {
            return false;
        }
    }
}
