using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Inventory.Register;
using FsCheck.Xunit;

namespace FinAppCompliance.Inventory.Tests.Register;

public sealed class RegisterQueryTests
{
    [Property(MaxTest = 150)]
    public bool The_indexed_store_lists_what_a_plain_scan_selects(byte[] seeds, byte query, byte limit)
    {
        var desk = new Desk();
        var records = Records(seeds).ToArray();
        desk.ImportAsync(records).GetAwaiter().GetResult();
        var wanted = Query(query) with { Limit = 1 + (limit % 8) };
        var expected = records.Where(wanted.Selects).OrderBy(static record => record.Id, StringComparer.Ordinal)
            .Where(record => wanted.After is null || string.CompareOrdinal(record.Id, wanted.After) > 0)
            .Take(wanted.Limit);
        return expected.SequenceEqual(desk.Register.ListAsync(wanted).ToBlockingEnumerable().Select(static entry => entry.Record));
    }

    [Fact]
    public async Task Long_lists_are_read_to_their_end_in_order()
    {
        var desk = new Desk();
        await desk.ImportAsync([.. Enumerable.Range(0, 1300).Select(static number => Desk.App($"app-{number:D5}"))]);
        var ids = desk.Register.ListAsync(new() { Kind = typeof(MobileApplication) }).ToBlockingEnumerable().Select(static entry => entry.Record.Id).ToArray();
        Assert.Equal(Enumerable.Range(0, 1300).Select(static number => $"app-{number:D5}"), ids);
    }

    [Fact]
    public async Task A_changed_unit_is_found_under_the_new_one_only()
    {
        var desk = new Desk();
        var before = Desk.App() with { OwnerUnit = new Ref<OrgUnit>("u-1") };
        await desk.AddAsync(before);
        await desk.Register.ChangeAsync(before with { OwnerUnit = new Ref<OrgUnit>("u-2") }, 1, Desk.Note);
        Assert.Empty(desk.Register.ListAsync(new() { Unit = "u-1" }).ToBlockingEnumerable());
        Assert.Single(desk.Register.ListAsync(new() { Unit = "u-2" }).ToBlockingEnumerable());
    }

    [Fact]
    public void An_unknown_fact_selects_nothing()
    {
        Assert.False(new RegisterQuery { Form = AppForm.Other }.Selects(Desk.App()));
        Assert.False(new RegisterQuery { State = AppState.Proposed }.Selects(Desk.App()));
    }

    private static IEnumerable<RegisterRecord> Records(byte[] seeds) => seeds.SelectMany(static (seed, number) => (RegisterRecord[])
    [
        Desk.App($"app-{number}", $"name {seed % 3}") with
        {
            Form = seed % 5 == 0 ? Fact<AppForm>.Unknown : (AppForm)(seed % 5),
            Audience = (AppAudience)(seed % 3),
            State = (AppState)(seed % 14),
            OwnerUnit = seed % 2 == 0 ? Fact<Ref<OrgUnit>>.Absent : new Ref<OrgUnit>($"u-{seed % 3}"),
            ManagingUnit = seed % 3 == 0 ? Fact<Ref<OrgUnit>>.Unknown : new Ref<OrgUnit>($"u-{seed % 4}"),
        },
        new AppVersion { Id = $"v-{number}", Application = $"app-{number}" },
    ]);

    private static RegisterQuery Query(byte seed) => (seed % 8) switch
    {
        0 => new(),
        1 => new() { Kind = typeof(AppVersion) },
        2 => new() { Kind = typeof(RegisterRecord) },
        3 => new() { ParentId = $"app-{seed / 8 % 4}" },
        4 => new() { Unit = $"u-{seed / 8 % 3}", Form = (AppForm)(seed / 24 % 5) },
        5 => new() { State = (AppState)(seed / 8 % 14), NamePart = "1" },
        6 => new() { Audience = (AppAudience)(seed / 8 % 3), After = $"app-{seed / 24}" },
        _ => new() { After = $"app-{seed / 8}", Kind = typeof(MobileApplication) },
    };
}
