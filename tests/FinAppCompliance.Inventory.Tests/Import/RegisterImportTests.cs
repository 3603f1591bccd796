using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Inventory.Import;

namespace FinAppCompliance.Inventory.Tests.Import;

public sealed class RegisterImportTests
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task Children_may_come_before_their_parents()
    {
        var report = await _desk.Import.RunAsync(
            [new DesignReview { Id = "r", Version = "v" }, new AppVersion { Id = "v", Application = "app-1" }, Desk.App()], ImportMode.Replace, Desk.Note);
        Assert.Equal((3, 0, 0), (report.Added, report.Changed, report.Unchanged));
        Assert.Empty(report.Problems);
    }

    [Fact]
    public async Task Importing_the_same_again_changes_nothing()
    {
        await _desk.ImportAsync(Desk.App());
        var report = await _desk.Import.RunAsync([Desk.App()], ImportMode.Replace, Desk.Note);
        Assert.Equal((0, 0, 1), (report.Added, report.Changed, report.Unchanged));
        Assert.Equal(1, (await _desk.Register.FindAsync("app-1"))!.Revision);
    }

    [Fact]
    public async Task A_draft_fills_unknown_facts_and_leaves_what_a_person_entered()
    {
        await _desk.ImportAsync(Desk.App() with { Form = AppForm.App, EvidenceIds = ["e-1"] });
        var draft = Desk.App(name: "another name") with { Form = AppForm.MiniProgram, PackageNames = ["cn.a"], EvidenceIds = ["e-2"] };
        await _desk.Import.RunAsync([draft], ImportMode.FillUnknown, Desk.Note);
        var kept = (MobileApplication)(await _desk.Register.FindAsync("app-1"))!.Record;
        Assert.Equal(Desk.App() with { Form = AppForm.App, PackageNames = ["cn.a"], EvidenceIds = ["e-1", "e-2"] }, kept);
    }

    [Fact]
    public async Task Replacing_leaves_the_state_to_the_life_cycle()
    {
        await _desk.ImportAsync(Desk.App() with { State = AppState.Restricted });
        await _desk.Import.RunAsync([Desk.App(name: "new") with { State = AppState.Running }], ImportMode.Replace, Desk.Note);
        var kept = (MobileApplication)(await _desk.Register.FindAsync("app-1"))!.Record;
        Assert.Equal(("new", AppState.Restricted), (kept.Name, kept.State.Value));
    }

    [Fact]
    public async Task A_dangling_record_is_a_problem_and_the_others_are_taken_over()
    {
        var report = await _desk.Import.RunAsync([new AppVersion { Id = "v", Application = "nowhere" }, Desk.App()], ImportMode.Replace, Desk.Note);
        Assert.Equal(1, report.Added);
        Assert.Contains("'nowhere'", Assert.Single(report.Problems).Message.En, StringComparison.Ordinal);
    }
}
