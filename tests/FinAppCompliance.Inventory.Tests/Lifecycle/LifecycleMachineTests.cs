using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Inventory.Lifecycle;
using FsCheck.Xunit;

namespace FinAppCompliance.Inventory.Tests.Lifecycle;

public sealed class LifecycleMachineTests
{
    public static TheoryData<string> NeededIds => [.. FullFile.Needed.Select(static record => record.Id)];

    [Fact]
    public void A_full_file_reaches_running() => Assert.Equal(AppState.Running, Walk(FullFile.Needed, FullFile.PathToRunning));

    [Theory]
    [MemberData(nameof(NeededIds))]
    public void Without_any_one_record_running_is_out_of_reach(string id)
    {
        var records = FullFile.Needed.Where(record => record.Id != id).ToArray();
        Assert.NotEqual(AppState.Running, Walk(records, FullFile.PathToRunning));
    }

    [Property(MaxTest = 300)]
    public bool No_sequence_of_moves_reaches_running_without_its_guards(bool[] hidden, byte[] moves)
    {
        var records = FullFile.Needed.Where((_, index) => index >= hidden.Length || !hidden[index]).ToArray();
        var isComplete = records.Length == FullFile.Needed.Count;
        var wanted = moves.Select(static move => (AppState)(move % 14)).Concat(FullFile.PathToRunning);
        return Walk(records, wanted) is var end && (isComplete || end is not (AppState.Running or AppState.Released));
    }

    [Property(MaxTest = 200)]
    public bool An_allowed_move_stays_allowed_or_is_refused_but_never_turns_up_by_hiding_a_record(byte hidden, byte to)
    {
        foreach (var from in Enum.GetValues<AppState>())
        {
            var full = FullFile.Application with { State = from };
            var less = FullFile.Needed.Where((_, index) => index != hidden % FullFile.Needed.Count);
            var target = (AppState)(to % 14);
            if (Judge(full, less, target).IsAllowed && !Judge(full, FullFile.Needed, target).IsAllowed)
            {
                return false;
            }
        }

        return true;
    }

    [Fact]
    public void A_refused_move_names_every_failed_guard()
    {
        var verdict = Judge(FullFile.Application with { State = AppState.ReadyForRelease }, [], AppState.Released);
        Assert.Equal(["N99-08.4", "N99-11.2", "N99-08.5", "N99-11.4", "N99-05.1"], verdict.Failed.Select(static guard => guard.Requirement.Value));
    }

    [Fact]
    public void Unknown_facts_leave_a_guard_unknown_and_the_move_refused()
    {
        var decision = new AdmissionDecision { Id = "d", Application = "app-1", Result = DecisionResult.Approved };
        var plan = new PlannedConstruction { Id = "p", Application = new Ref<MobileApplication>("app-1") };
        var verdict = Judge(FullFile.Application, [decision, plan], AppState.Admitted);
        Assert.True(verdict.Guards[0].Holds.IsUnknown);
        Assert.False(verdict.IsAllowed);
    }

    [Fact]
    public void An_unrecorded_state_allows_no_move() =>
        Assert.False(Judge(FullFile.Application with { State = Fact<AppState>.Unknown }, FullFile.Needed, AppState.Admitted).IsInTable);

    [Fact]
    public void A_decision_after_the_day_does_not_count()
    {
        var decision = new AdmissionDecision { Id = "d", Application = "app-1", Result = DecisionResult.Approved, DecidedOn = Desk.Today.AddDays(1) };
        Assert.True(Judge(FullFile.Application, [decision], AppState.Admitted).Guards[0].Holds.IsFalse);
    }

    [Theory]
    [InlineData(WeaknessSeverity.Medium, true)]
    [InlineData(WeaknessSeverity.High, false)]
    [InlineData(WeaknessSeverity.Critical, false)]
    [InlineData(WeaknessSeverity.Unrated, false)]
    public void Open_weaknesses_from_high_and_unrated_ones_block(WeaknessSeverity severity, bool expected)
    {
        var vulnerability = new Vulnerability { Id = "x", Version = new Ref<AppVersion>("v-1"), Severity = severity, FixedAt = Fact<DateTimeOffset>.Absent };
        var verdict = Judge(FullFile.Application with { State = AppState.InTest }, [.. FullFile.Needed, vulnerability], AppState.ReadyForRelease);
        Assert.Equal(expected, verdict.IsAllowed);
        var isFixed = vulnerability with { FixedAt = Desk.Start };
        Assert.True(Judge(FullFile.Application with { State = AppState.InTest }, [.. FullFile.Needed, isFixed], AppState.ReadyForRelease).IsAllowed);
    }

    [Fact]
    public void A_gate_that_failed_after_it_passed_closes_the_release()
    {
        var failed = new ReleaseGate
        {
            Id = "late",
            Version = "v-1",
            Dimension = GateDimension.Privacy,
            Result = GateResult.Failed,
            DecidedAt = Desk.Start.AddDays(-1),
        };
        var ready = FullFile.Application with { State = AppState.ReadyForRelease };
        Assert.False(Judge(ready, [.. FullFile.Needed, failed], AppState.Released).IsAllowed);
        var again = failed with { Id = "again", Result = GateResult.Passed, DecidedAt = Desk.Start.AddHours(-1) };
        Assert.True(Judge(ready, [.. FullFile.Needed, failed, again], AppState.Released).IsAllowed);
    }

    [Fact]
    public void A_vendor_as_custodian_or_holder_closes_the_release()
    {
        var ready = FullFile.Application with { State = AppState.ReadyForRelease };
        var vendor = FullFile.Needed.Select(static record => record is Domain.Organisation.Person person ? person with { IsVendorStaff = true } : record);
        var holder = FullFile.Needed.Select(static record => record is PublishingAccount account ? account with { HolderCreditCode = "91110000000000000Y" } : record);
        Assert.Equal("N99-08.5", Assert.Single(Judge(ready, vendor, AppState.Released).Failed).Requirement.Value);
        Assert.Equal("N99-08.5", Assert.Single(Judge(ready, holder, AppState.Released).Failed).Requirement.Value);
    }

    [Fact]
    public void The_diagram_shows_every_move_with_its_requirements()
    {
        var diagram = LifecycleMachine.ToMermaid(Language.English);
        Assert.Contains("\n    ReadyForRelease --> Released: N99-08.4, N99-11.2, N99-08.5, N99-11.4, N99-05.1", diagram, StringComparison.Ordinal);
        Assert.Contains("\n    Running --> Integrating: QA-6.1", diagram, StringComparison.Ordinal);
        Assert.Contains("提出", LifecycleMachine.ToMermaid(Language.Chinese), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("docs/guides/inventory.md", Language.English)]
    [InlineData("docs/zh/guides/inventory.md", Language.Chinese)]
    public void The_documented_diagram_is_the_one_of_the_table(string path, Language language)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "FinAppCompliance.sln")))
        {
            root = root.Parent;
        }

        var page = File.ReadAllText(Path.Combine(root.FullName, path)).ReplaceLineEndings("\n");
        Assert.Contains($"```mermaid\n{LifecycleMachine.ToMermaid(language)}\n```", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_move_of_the_reference_is_known_and_no_other() => Assert.Equal(
        [
            "Admitted>InDesign", "InDesign>InDevelopment", "InDevelopment>InTest", "InTest>ReadyForRelease", "Integrating>Terminated",
            "Proposed>Admitted", "Proposed>Rejected", "ReadyForRelease>Released", "Released>Running", "Restricted>Running",
            "Restricted>Terminating", "Running>Integrating", "Running>Restricted", "Running>Terminating", "Terminated>Archived",
            "Terminating>Terminated",
        ],
        Enum.GetValues<AppState>().SelectMany(static from => LifecycleMachine.MovesFrom(from).Select(to => $"{from}>{to}")).Order(StringComparer.Ordinal));

    private static AppState Walk(IEnumerable<RegisterRecord> records, IEnumerable<AppState> moves)
    {
        var application = FullFile.Application;
        foreach (var to in moves)
        {
            if (Judge(application, records, to).IsAllowed)
            {
                application = application with { State = to };
            }
        }

        return application.State.Value;
    }

    private static MoveVerdict Judge(MobileApplication application, IEnumerable<RegisterRecord> records, AppState to) =>
        LifecycleMachine.Judge(new ApplicationFile(application, [.. FullFile.Frame, .. records]), to, Desk.Today);
}
