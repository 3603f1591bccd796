using FinAppCompliance.Authorization;
using FinAppCompliance.Authorization.Elevations;
using FinAppCompliance.Authorization.Logging;
using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Tests;
using FinAppCompliance.Rules.Runs;
using FinAppCompliance.Stores.Conformance.Assessments;
using FinAppCompliance.Stores.Conformance.Authorization;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.Guards;

/// <summary>Policies, decisions, elevations, runs and findings in a database that somebody may tamper with.</summary>
public abstract class AppendOnlyCases : IAsyncLifetime
{
    private static readonly string[] Tables = ["access_policy", "access_decision", "access_elevation", "assessment_run", "assessment_finding"];

    private IStoreSource _source = null!;
    private StoreHandle _stores = null!;

    protected abstract DatabaseProbe Probe { get; }

    public async Task InitializeAsync()
    {
        _source = await CreateSourceAsync();
        _stores = _source.Open();
        await _stores.Get<IAccessPolicyStore>().AddAsync(Bank.Policy, 0, "owner", default);
        await _stores.Get<IAccessDecisionLog>().RecordAsync(AccessStoreContract.Entry(0), default);
        await _stores.Get<IElevationStore>().AddAsync(AccessStoreContract.Elevation("E-1"), 0, default);
        await _stores.Get<IAssessmentStore>().AddAsync("bank", AssessmentContract.Run(AssessmentContract.Finding("N99-03.1", "app")), default);
    }

    public async Task DisposeAsync()
    {
        await _stores.DisposeAsync();
        await _source.DisposeAsync();
    }

    [StoreFact]
    public async Task A_database_shows_one_process_the_steps_of_another()
    {
        await using var other = _source.Open();
        Assert.True(await other.Get<IElevationStore>().AddAsync(AccessStoreContract.Elevation("E-1") with { IsRejected = true, DecidedBy = "wang" }, 1, default));
        var desk = _stores.Get<PolicyDecisionPoint>().Elevations;
        await desk.ReadAsync();
        Assert.True(Assert.Single(desk.All).IsRejected);
    }

    [StoreFact]
    public Task A_statement_that_would_change_the_past_changes_nothing() => Probe.AssertNothingChangesAsync(Tables, Statements());

    [StoreFact]
    public async Task Content_that_was_changed_behind_the_triggers_is_refused_loudly()
    {
        foreach (var table in Tables)
        {
            await DropGuardAsync(table);
        }

        foreach (var content in (string[])["{}", "null", "["])
        {
            await Probe.ExecuteAsync($"UPDATE access_policy SET content = {Probe.Bytes(content)}");
            await Probe.ExecuteAsync($"UPDATE access_decision SET body = {Probe.Bytes(content)}");
            await Probe.ExecuteAsync($"UPDATE access_elevation SET content = {Probe.Bytes(content)}");
            await Probe.ExecuteAsync($"UPDATE assessment_run SET content = {Probe.Bytes(content)}");
            await Probe.ExecuteAsync($"UPDATE assessment_finding SET body = {Probe.Bytes(content)}");
            await Assert.ThrowsAsync<InvalidDataException>(async () => await _stores.Get<IAccessPolicyStore>().FindAsync(null, default));
            await Assert.ThrowsAsync<InvalidDataException>(async () => await _stores.Get<IAccessDecisionHistory>().ListAsync(new(), default).ToListAsync());
            await Assert.ThrowsAsync<InvalidDataException>(async () => await _stores.Get<IElevationStore>().ListAfterAsync(0, default).ToListAsync());
            await Assert.ThrowsAsync<InvalidDataException>(async () => await _stores.Get<IAssessmentStore>().FindAsync("bank", 1, default));
            await Assert.ThrowsAsync<InvalidDataException>(async () => await _stores.Get<IAssessmentStore>().ListAsync(new() { Scope = "bank" }, default).ToListAsync());
        }
    }

    protected abstract Task<IStoreSource> CreateSourceAsync();

    protected abstract IEnumerable<string> MoreStatements(string table);

    protected abstract Task DropGuardAsync(string table);

    private IEnumerable<string> Statements() =>
    [
        .. Tables.SelectMany(static table => (string[])[$"DELETE FROM {table}", $"UPDATE {table} SET tenant = 'x'"]),
        .. Tables.SelectMany(MoreStatements),
        $"UPDATE access_policy SET content = {Probe.Bytes("{}")}",
        "UPDATE access_policy SET recorded_by = 'somebody'",
        "UPDATE access_decision SET verdict = 'Deny'",
        "UPDATE access_decision SET at_us = 0",
        $"UPDATE access_elevation SET content = {Probe.Bytes("{}")}",
        "UPDATE access_elevation SET number = 9",
        "UPDATE assessment_run SET digest = 'x'",
        "UPDATE assessment_finding SET outcome = 'Satisfied'",
    ];
}
