using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Rectifications;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Inventory.Register;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.Inventory;

public abstract class RegisterContract : StoreContract
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private IRegisterStore Register => Stores.Get<IRegisterStore>();

    [StoreFact]
    public async Task A_record_reads_back_as_it_was_added()
    {
        var record = Application("app") with { OwnerUnit = new Ref<OrgUnit>("u"), IsTransacting = true, FirstReleasedOn = new DateOnly(2024, 2, 29) };
        Assert.True(await Register.TryApplyAsync(Added(record), default));
        Assert.Equal(new RegisterEntry(record, 1, Start), await Register.FindAsync("app", default));
        Assert.Null(await Register.FindAsync("APP", default));
    }

    [StoreFact]
    public async Task A_rectification_and_a_dispute_read_back_with_their_history()
    {
        var day = new DateOnly(2026, 3, 2);
        var item = new RectificationRecord
        {
            Id = "wt-1",
            Number = "WT-2026-001",
            Source = IssueSource.SelfCheck,
            Rules = ["N99-08.5"],
            SubjectId = "acc",
            Fingerprints = [],
            Severity = WeaknessSeverity.High,
            Measure = "收回账号",
            ResponsibleUnit = new Ref<OrgUnit>("tech"),
            ResponsiblePerson = new Ref<Person>("lin"),
            DueOn = day.AddDays(90),
        };
        var opened = RectificationLife.Open(item, new RectificationMove(new Ref<Person>("lin"), day, "自查")).Item!;
        var later = RectificationLife.Postpone(opened, new RectificationMove(new Ref<Person>("zhou"), day.AddDays(1), "公示中"), day.AddDays(120)).Item!;
        var dispute = new FindingDispute
        {
            Id = "yy-1",
            Rule = "N99-08.5",
            SubjectId = "acc",
            Reason = "已过户",
            RaisedBy = new Ref<Person>("lin"),
            RaisedOn = day,
            ConfirmedBy = new Ref<Person>("he"),
            ConfirmedOn = day,
            SettledOn = Fact<DateOnly>.Absent,
            EvidenceIds = ["ev-1"],
        };

        Assert.True(await Register.TryApplyAsync(Added(opened), default));
        Assert.True(await Register.TryApplyAsync(Changed(opened, later, 2), default));
        Assert.True(await Register.TryApplyAsync(Added(dispute), default));

        Assert.Equal(later, (await Register.FindAsync("wt-1", default))!.Record);
        Assert.Equal(dispute, (await Register.FindAsync("yy-1", default))!.Record);
        Assert.Equal([opened, later], (await HistoryAsync("wt-1")).Select(static change => change.After));
    }

    [StoreFact]
    public async Task A_change_based_on_another_revision_is_not_applied()
    {
        await Register.TryApplyAsync(Added(Application("app")), default);
        Assert.False(await Register.TryApplyAsync(Added(Application("app")), default));
        Assert.False(await Register.TryApplyAsync(Changed(Application("app"), Application("app", "new"), 3), default));
        Assert.True(await Register.TryApplyAsync(Changed(Application("app"), Application("app", "new"), 2), default));
        Assert.Equal(new RegisterEntry(Application("app", "new"), 2, Start), await Register.FindAsync("app", default));
    }

    [StoreFact]
    public async Task A_removed_record_is_gone_its_history_stays_and_it_can_come_back()
    {
        await Register.TryApplyAsync(Added(Application("app")), default);
        var removed = Changed(Application("app"), null, 2);
        Assert.True(await Register.TryApplyAsync(removed, default));
        Assert.Null(await Register.FindAsync("app", default));
        Assert.Empty(await IdsAsync(new RegisterQuery()));
        Assert.Equal([Added(Application("app")), removed], await HistoryAsync("app"));
        Assert.True(await Register.TryApplyAsync(Added(Application("app")) with { Revision = 3 }, default));
        Assert.Equal(3, (await Register.FindAsync("app", default))!.Revision);
    }

    [StoreFact]
    public async Task Of_many_that_change_one_revision_one_wins()
    {
        await Register.TryApplyAsync(Added(Application("app")), default);
        var wins = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(
            async () => await Register.TryApplyAsync(Changed(Application("app"), Application("app", $"{i}"), 2), default))));
        Assert.Single(wins, won => won);
        Assert.Equal(2, (await HistoryAsync("app")).Count);
    }

    [StoreFact]
    public async Task Records_are_listed_by_id_in_pages_and_filtered()
    {
        for (var i = 0; i < 206; i++)
        {
            await Register.TryApplyAsync(Added(i % 2 == 0 ? Application($"r{i:000}") : Unit($"r{i:000}")), default);
        }

        var all = Enumerable.Range(0, 206).Select(i => $"r{i:000}").ToList();
        Assert.Equal(all, await IdsAsync(new RegisterQuery()));
        Assert.Equal(all[11..16], await IdsAsync(new RegisterQuery { After = "r010", Limit = 5 }));
        Assert.Equal(103, (await IdsAsync(new RegisterQuery { Kind = typeof(OrgUnit) })).Count);
        Assert.Equal(206, (await IdsAsync(new RegisterQuery { Kind = typeof(RegisterRecord) })).Count);
        Assert.Equal(["r006"], await IdsAsync(new RegisterQuery { NamePart = "name of r006" }));
        Assert.Equal(206, (await HistoryAsync(null)).Count);
        Assert.Equal(all, (await HistoryAsync(null)).Select(change => change.RecordId));
    }

    [StoreFact]
    public async Task Records_are_found_by_their_parent()
    {
        await Register.TryApplyAsync(Added(Application("app")), default);
        var version = new AppVersion { Id = "app-1.0", Application = "app" };
        await Register.TryApplyAsync(Added(version), default);
        Assert.Equal([version.Id], await IdsAsync(new RegisterQuery { ParentId = "app" }));
        Assert.Empty(await IdsAsync(new RegisterQuery { ParentId = "other" }));
    }

    internal static MobileApplication Application(string id, string? name = null) => new() { Id = id, Name = name ?? $"name of {id}" };

    private static OrgUnit Unit(string id) => new() { Id = id, Name = $"\u90e8\u95e8 {id}" };

    internal static RegisterChange Added(RegisterRecord record) => new()
    {
        RecordId = record.Id,
        Revision = 1,
        Kind = RegisterChangeKind.Added,
        At = Start,
        Note = new ChangeNote("clerk", "first entry"),
        After = record,
    };

    private static RegisterChange Changed(RegisterRecord before, RegisterRecord? after, long revision) => new()
    {
        RecordId = before.Id,
        Revision = revision,
        Kind = after is null ? RegisterChangeKind.Removed : RegisterChangeKind.Changed,
        At = Start,
        Note = new ChangeNote("clerk", "correction"),
        Before = before,
        After = after,
    };

    private async Task<List<string>> IdsAsync(RegisterQuery query)
    {
        var ids = new List<string>();
        await foreach (var entry in Register.ListAsync(query, default))
        {
            ids.Add(entry.Record.Id);
        }

        return ids;
    }

    private async Task<List<RegisterChange>> HistoryAsync(string? id)
    {
        var changes = new List<RegisterChange>();
        await foreach (var change in Register.HistoryAsync(id, default))
        {
            changes.Add(change);
        }

        return changes;
    }
}
