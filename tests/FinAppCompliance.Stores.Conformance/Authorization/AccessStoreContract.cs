using FinAppCompliance.Authorization;
using FinAppCompliance.Authorization.Decisions;
using FinAppCompliance.Authorization.Elevations;
using FinAppCompliance.Authorization.LeastPrivilege;
using FinAppCompliance.Authorization.Logging;
using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Authorization.Tests;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.Authorization;

public abstract class AccessStoreContract : StoreContract
{
    private IAccessPolicyStore Policies => Stores.Get<IAccessPolicyStore>();

    private IAccessDecisionLog Log => Stores.Get<IAccessDecisionLog>();

    private IElevationStore Steps => Stores.Get<IElevationStore>();

    [StoreFact]
    public async Task A_policy_reads_back_and_only_the_newest_is_followed_by_another()
    {
        var policy = Bank.Policy;
        Assert.Null(await Policies.FindAsync(null, default));
        Assert.False(await Policies.AddAsync(policy, 1, "owner", default));
        Assert.True(await Policies.AddAsync(policy, 0, "owner", default));
        Assert.False(await Policies.AddAsync(policy, 0, "owner", default));
        Assert.True(await Policies.AddAsync(policy with { Version = "v2" }, 1, "owner", default));
        var newest = await Policies.FindAsync(null, default);
        Assert.Equal((2L, "v2", "owner"), (newest!.Number, newest.Policy.Version, newest.By));
        var all = await Policies.ListAsync(default).ToListAsync();
        Assert.Equal([1L, 2L], all.Select(static one => one.Number));
        Assert.Equal(AccessPolicyJson.Write(policy), AccessPolicyJson.Write(all[0].Policy));
        Assert.Equal(2, (await Policies.FindAsync(newest.RecordedAt, default))!.Number);
        Assert.Null(await Policies.FindAsync(all[0].RecordedAt.AddTicks(-10), default));
    }

    [StoreFact]
    public async Task One_version_names_one_policy()
    {
        await Policies.AddAsync(Bank.Policy, 0, "owner", default);
        await Assert.ThrowsAsync<ArgumentException>(async () => await Policies.AddAsync(Bank.Policy with { Grants = [] }, 1, "owner", default));
        Assert.True(await Policies.AddAsync(Bank.Policy, 1, "owner", default));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Policies.AddAsync(Bank.Policy, 2, " ", default));
    }

    [StoreFact]
    public async Task Of_many_that_follow_one_policy_one_wins()
    {
        var wins = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(async () => await Policies.AddAsync(Bank.Policy with { Version = $"v{i}" }, 0, "owner", default))));
        Assert.Single(wins, static won => won);
    }

    [StoreFact]
    public async Task Decisions_are_listed_in_the_order_of_recording_and_filtered()
    {
        AccessLogEntry[] entries =
        [
            Entry(0), Entry(1) with { Subject = "wang" }, Entry(2) with { Asset = "cards" },
            Entry(3) with { Verdict = AccessVerdict.Deny, Reason = AccessReason.Expired, GrantId = null, Cause = "G-1", Rows = 5, Environment = AccessEnvironment.Production },
        ];
        foreach (var entry in entries)
        {
            await Log.RecordAsync(entry, default);
        }

        Assert.Equal(entries, await ListAsync(new()));
        Assert.Equal([entries[1]], await ListAsync(new() { Subject = "wang" }));
        Assert.Equal([entries[2]], await ListAsync(new() { Asset = "cards" }));
        Assert.Equal(entries[..3], await ListAsync(new() { GrantId = "G-1" }));
        Assert.Equal(entries[1..3], await ListAsync(new() { From = entries[1].At, Until = entries[3].At }));
    }

    [StoreFact]
    public async Task A_review_of_use_reads_its_window_from_the_history()
    {
        var snapshot = PolicySnapshot.Load(Bank.Policy);
        foreach (var entry in (AccessLogEntry[])[Entry(-1), Entry(0), Entry(1), Entry(2) with { Verdict = AccessVerdict.Deny }, Entry(1440)])
        {
            await Log.RecordAsync(entry, default);
        }

        var report = await UsageReview.ReviewAsync(snapshot, Stores.Get<IAccessDecisionHistory>(), Bank.Start.AddDays(1), 1, 90, default);
        Assert.Equal(2, report.Grants.Single(static use => use.GrantId == "G-1").Uses);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await UsageReview.ReviewAsync(snapshot, Stores.Get<IAccessDecisionHistory>(), Bank.Start, 366, 90, default));
    }

    [StoreFact]
    public async Task A_denial_of_whatever_somebody_named_is_recorded()
    {
        var entry = Entry(0) with { Subject = "nul\0", Asset = "卡\uD83D\uDE00", Purpose = "line\n", Verdict = AccessVerdict.Deny, Reason = AccessReason.UnknownName };
        await Log.RecordAsync(entry, default);
        Assert.Equal([entry], await ListAsync(new() { Subject = "nul\0" }));
    }

    [StoreFact]
    public async Task Steps_of_elevations_read_back_in_one_order_and_only_the_newest_is_followed()
    {
        var (first, second) = (Elevation("E-1"), Elevation("E-2") with { IsEmergency = true, Until = Bank.Noon, ReviewDue = Bank.Noon.AddHours(8) });
        Assert.Empty(await StepsAsync(0));
        Assert.False(await Steps.AddAsync(first, 1, default));
        Assert.True(await Steps.AddAsync(first, 0, default));
        Assert.False(await Steps.AddAsync(first, 0, default));
        Assert.True(await Steps.AddAsync(second, 1, default));
        var approved = first with { DecidedBy = "wang", ApprovalUntil = Bank.Noon.AddTicks(1), Fields = ["name"] };
        Assert.True(await Steps.AddAsync(approved, 2, default));
        var all = await StepsAsync(0);
        Assert.Equal([1L, 2L, 3L], all.Select(static one => one.Number));
        Assert.Equal([first, second, approved], all.Select(static one => one.Elevation));
        Assert.Equal([3L], (await StepsAsync(2)).Select(static one => one.Number));
        Assert.Empty(await StepsAsync(3));
    }

    [StoreFact]
    public async Task Of_many_steps_that_follow_one_step_one_wins()
    {
        var wins = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(async () => await Steps.AddAsync(Elevation($"E-{i}"), 0, default))));
        Assert.Single(wins, static won => won);
        Assert.Single(await StepsAsync(0));
    }

    [StoreFact]
    public async Task Steps_are_listed_page_by_page_without_gaps()
    {
        for (var number = 0; number < 401; number++)
        {
            Assert.True(await Steps.AddAsync(Elevation($"E-{number}"), number, default));
        }

        Assert.Equal(Enumerable.Range(2, 400).Select(static number => (long)number), (await StepsAsync(1)).Select(static one => one.Number));
    }

    [StoreFact]
    public async Task Decisions_recorded_at_once_are_all_there()
    {
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(async () => await Log.RecordAsync(Entry(i), default))));
        Assert.Equal(Enumerable.Range(0, 40).Select(static i => Bank.Start.AddMinutes(i)), (await ListAsync(new())).Select(static entry => entry.At).Order());
    }

    internal static AccessLogEntry Entry(int minutes) => new()
    {
        At = Bank.Start.AddMinutes(minutes),
        Subject = "li",
        Asset = "customers",
        Action = AccessAction.Read,
        Verdict = AccessVerdict.Permit,
        Reason = AccessReason.Permitted,
        PolicyVersion = "v1",
        Fields = ["name"],
        Purpose = "repair",
        Engagement = "T-1",
        GrantId = "G-1",
    };

    internal static Elevation Elevation(string id) => new()
    {
        Request = new() { Id = id, Class = "fix", Subject = "li", Engagement = "T-1", Justification = "登录失败", Duration = TimeSpan.FromMinutes(90), Actions = [AccessAction.Read] },
        RequestedAt = Bank.Start,
        RequestUntil = Bank.Start.AddHours(1),
        Fields = ["name", "card"],
        Actions = [AccessAction.Read],
        Duration = TimeSpan.FromMinutes(90),
    };

    private ValueTask<List<StoredElevation>> StepsAsync(long after) => Steps.ListAfterAsync(after, default).ToListAsync();

    private ValueTask<List<AccessLogEntry>> ListAsync(AccessLogQuery query) => Stores.Get<IAccessDecisionHistory>().ListAsync(query, default).ToListAsync();
}
