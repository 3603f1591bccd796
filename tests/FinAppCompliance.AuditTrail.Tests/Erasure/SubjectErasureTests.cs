using FinAppCompliance.AuditTrail.Erasure;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.Verification;

namespace FinAppCompliance.AuditTrail.Tests.Erasure;

public sealed class SubjectErasureTests
{
    [Fact]
    public async Task Erasure_takes_key_body_and_salt_and_leaves_every_proof()
    {
        await using var trail = new Trail();
        await trail.FillAsync(14);
        var note = await trail.Logs.PublishAsync(Trail.Log, DurabilityLevel.Published, default);
        var key = await trail.Keys.FindLivingAsync(new("bank", "consent", "s:1"), default);
        var report = await Erasure(trail).EraseAsync(Request("r1"), default);
        Assert.Equal((2, key!.Id), (report.DeletedBodies, Assert.Single(report.DestroyedKeys)));
        Assert.True((await trail.Keys.FindAsync(key.Id, default))!.Wrapped.IsEmpty);
        var entries = await trail.Store.ReadAsync(Trail.Log, 0, 14, withBodies: true, default);
        Assert.All(entries, entry => Assert.Equal(entry.Subject == "s:1", entry.Body is null));
        var verified = await new LogVerifier(trail.Trust).VerifyAsync(trail.Store, Trail.Log, note, trail.Tiles, default);
        Assert.True(verified.IsIntact);
        Assert.Equal(2, verified.BodiesAbsent);
    }

    [Fact]
    public async Task Erasure_is_recorded_without_personal_data_beyond_the_pseudonym()
    {
        await using var trail = new Trail();
        await trail.FillAsync(3);
        var report = await Erasure(trail).EraseAsync(Request("r1"), default);
        var body = await trail.Logs.FindBodyAsync(report.Receipt.Log, report.Receipt.FirstIndex, default);
        Assert.Contains("\"legalBasis\":\"个人信息保护法第四十七条\"", System.Text.Encoding.UTF8.GetString(body!), StringComparison.Ordinal);
        Assert.Equal("erasure", report.Receipt.Log.Category);
    }

    [Theory]
    [InlineData("erasure")]
    [InlineData("retention")]
    public void The_entries_that_say_what_was_deleted_are_never_erased(string category)
    {
        var error = Assert.Throws<ArgumentException>(() => Request("r1", "consent", category));
        Assert.Contains($"'{category}' say what was deleted", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_erasure_is_ordered_before_and_reported_after_unless_nothing_may_be_erased()
    {
        await using var trail = new Trail(options => options.KeptByLaw.Add("sale-trace", "nfra-sales#12"));
        await trail.FillAsync(3);
        await Erasure(trail).EraseAsync(Request("r1"), default);
        await Erasure(trail).EraseAsync(Request("r2", "sale-trace"), default);
        var entries = await trail.Store.ReadAsync(new("bank", SubjectErasure.Category, 2026), 0, 10, withBodies: false, default);
        Assert.Equal(
            [SubjectErasure.Ordered, SubjectErasure.Action, SubjectErasure.Action],
            entries.Select(static entry => AuditTrail.Entries.AuditEnvelope.TryDecode(entry.Envelope.Span, out var envelope) ? envelope.Action : "?"));
    }

    [Fact]
    public async Task A_class_that_a_law_keeps_is_left_with_its_key_and_named()
    {
        await using var trail = new Trail(options => options.KeptByLaw.Add("sale-trace", "nfra-sales#12"));
        var sale = new LogId("bank", "sale-trace", 2026);
        await trail.FillAsync(7);
        var kept = Trail.Request("sale");
        await trail.Logs.AppendAsync(new AppendRequest(sale, "s:1", "sale", kept.Events), default);
        var report = await Erasure(trail).EraseAsync(Request("r1", "consent", "sale-trace"), default);
        Assert.Equal(["consent"], report.Erased);
        Assert.Equal("nfra-sales#12", report.KeptByLaw["sale-trace"]);
        Assert.Equal("sale"u8.ToArray(), await trail.Logs.FindBodyAsync(sale, 0, default));
        Assert.Null(await trail.Logs.FindBodyAsync(Trail.Log, 1, default));
    }

    [Fact]
    public async Task A_subject_that_comes_back_gets_a_new_key()
    {
        await using var trail = new Trail();
        await trail.Logs.AppendAsync(Trail.Request("1"), default);
        var old = await trail.Keys.FindLivingAsync(new("bank", "consent", "s:1"), default);
        await Erasure(trail).EraseAsync(Request("r1"), default);
        await trail.Logs.AppendAsync(Trail.Request("2"), default);
        var fresh = await trail.Keys.FindLivingAsync(new("bank", "consent", "s:1"), default);
        Assert.NotEqual(old!.Id, fresh!.Id);
        Assert.Equal("2"u8.ToArray(), await trail.Logs.FindBodyAsync(Trail.Log, 1, default));
    }

    [Fact]
    public async Task A_body_whose_key_is_destroyed_cannot_be_read_even_from_a_copy_of_the_rows()
    {
        await using var trail = new Trail();
        await trail.Logs.AppendAsync(Trail.Request("1"), default);
        await trail.Keys.DestroyAsync(new("bank", "consent", "s:1"), default, default);
        Assert.Null(await trail.Logs.FindBodyAsync(Trail.Log, 0, default));
    }

    [Fact]
    public async Task A_repetition_of_an_erased_append_writes_nothing()
    {
        await using var trail = new Trail();
        var first = await trail.Logs.AppendAsync(Trail.Request("1"), default);
        await Erasure(trail).EraseAsync(Request("r1"), default);
        var again = await trail.Logs.AppendAsync(Trail.Request("1"), default);
        Assert.Equal((AppendOutcome.AlreadyAppended, first.Receipt), (again.Outcome, again.Receipt));
    }

    [Fact]
    public async Task A_ciphertext_moved_to_another_person_cannot_be_read()
    {
        await using var trail = new Trail();
        await trail.Logs.AppendAsync(Trail.Request("1", "s:1"), default);
        var body = (await trail.Store.ReadAsync(Trail.Log, 0, 1, withBodies: true, default))[0].Body!;
        var sealing = new BodySealing(trail.Parts);
        Assert.True(AuditTrail.Entries.AuditEnvelope.TryDecode(
            (await trail.Store.ReadAsync(Trail.Log, 0, 1, withBodies: false, default))[0].Envelope.Span, out var envelope));
        await Assert.ThrowsAnyAsync<System.Security.Cryptography.CryptographicException>(
            async () => await sealing.OpenAsync(Trail.Log, envelope with { Stream = "s:2" }, body, default));
        Assert.Equal("1"u8.ToArray(), await sealing.OpenAsync(Trail.Log, envelope, body, default));
    }

    [Fact]
    public async Task Writers_that_race_for_the_first_key_of_a_person_agree_on_one()
    {
        await using var trail = new Trail();
        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(async () => await trail.Logs.AppendAsync(Trail.Request($"{i}"), default))));
        var entries = await trail.Store.ReadAsync(Trail.Log, 0, 50, withBodies: true, default);
        Assert.Single(entries.Select(entry => entry.Body!.KeyId).Distinct());
    }

    [Fact]
    public async Task Keys_that_are_wrapped_and_unwrapped_at_once_come_back_whole()
    {
        using var wrapping = new AesKeyWrapping(new byte[32]);
        using var start = new Barrier(4);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(number => Task.Factory.StartNew(
            () =>
            {
                var key = Enumerable.Repeat((byte)number, 32).ToArray();
                start.SignalAndWait();
                for (var i = 0; i < 5_000; i++)
                {
                    var wrapped = wrapping.WrapAsync(key, default).AsTask().GetAwaiter().GetResult();
                    Assert.Equal(key, wrapping.UnwrapAsync(wrapped, default).AsTask().GetAwaiter().GetResult());
                }
            },
            default,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));
    }

    [Fact]
    public void A_master_key_of_another_length_is_refused() => Assert.Throws<ArgumentException>(() => new AesKeyWrapping(new byte[16]));

    [Fact]
    public async Task Wrapped_bytes_that_were_cut_are_refused()
    {
        using var wrapping = new AesKeyWrapping(new byte[32]);
        await Assert.ThrowsAnyAsync<System.Security.Cryptography.CryptographicException>(async () => await wrapping.UnwrapAsync(new byte[5], default));
    }

    [Fact]
    public async Task Tombstones_win_over_a_key_that_comes_back()
    {
        var keys = new InMemorySubjectKeyStore();
        var key = new SubjectKey { Id = "k1", Name = new("bank", "consent", "s:1"), Wrapped = new byte[] { 1 } };
        Assert.True(await keys.TryAddAsync(key, default));
        Assert.False(await keys.TryAddAsync(key, default));
        Assert.Equal(["k1"], await keys.DestroyAsync(key.Name, default, default));
        Assert.False(await keys.TryAddAsync(key, default));
        Assert.Null(await keys.FindLivingAsync(key.Name, default));
    }

    private static SubjectErasure Erasure(Trail trail) => new(trail.Logs, trail.Parts, trail.Options);

    private static ErasureRequest Request(string id, params string[] categories) => new()
    {
        Tenant = "bank",
        Subject = "s:1",
        Categories = categories.Length == 0 ? ["consent"] : categories,
        LegalBasis = "个人信息保护法第四十七条",
        Actor = "dpo",
        RequestId = id,
    };
}
