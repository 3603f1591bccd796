using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Inventory.Lifecycle;
using FinAppCompliance.Inventory.Register;

namespace FinAppCompliance.Inventory.Tests.Lifecycle;

public sealed class ApplicationLifecycleTests
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task A_documented_application_moves_from_proposal_to_running_and_its_history_shows_it()
    {
        await _desk.ImportAsync([FullFile.Application, .. FullFile.Frame, .. FullFile.Needed]);
        foreach (var state in FullFile.PathToRunning)
        {
            var result = await _desk.Lifecycle.MoveAsync("app-1", state, Desk.Note);
            Assert.True(result.IsMoved, string.Join("; ", result.Result.Problems.Select(static problem => problem.Message.En)));
        }

        var application = (MobileApplication)(await _desk.Register.FindAsync("app-1"))!.Record;
        Assert.Equal(FullFile.PathToRunning, application.StateHistory.Select(static change => change.State.Value));
        Assert.Equal(Desk.Today, application.FirstReleasedOn.Value);
    }

    [Fact]
    public async Task A_refused_move_changes_nothing_and_cites_the_requirement()
    {
        var before = await _desk.AddAsync(FullFile.Application);
        var result = await _desk.Lifecycle.MoveAsync("app-1", AppState.Admitted, Desk.Note);
        Assert.False(result.IsMoved);
        Assert.Equal(["N99-02.2", "N99-02.4"], result.Result.Problems.Select(static problem => problem.Requirement.Value));
        Assert.Equal(before, await _desk.Register.FindAsync("app-1"));
    }

    [Fact]
    public async Task A_move_outside_the_table_says_so()
    {
        await _desk.AddAsync(FullFile.Application);
        var result = await _desk.Lifecycle.MoveAsync("app-1", AppState.Running, Desk.Note);
        Assert.Equal("the life cycle knows no move from 'proposed' to 'running'", Assert.Single(result.Result.Problems).Message.En);
    }

    [Fact]
    public async Task An_application_outside_the_register_does_not_move()
    {
        Assert.Equal(RegisterStatus.NotFound, (await _desk.Lifecycle.MoveAsync("none", AppState.Admitted, Desk.Note)).Result.Status);
        Assert.Null(await _desk.Lifecycle.JudgeAsync("none", AppState.Admitted));
    }

    [Fact]
    public async Task Of_two_racing_moves_one_wins()
    {
        await _desk.ImportAsync(FullFile.Application with { State = AppState.Running });
        var moves = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () => await _desk.Lifecycle.MoveAsync("app-1", AppState.Restricted, Desk.Note))));
        Assert.Single(moves, static move => move.IsMoved);
    }
}
