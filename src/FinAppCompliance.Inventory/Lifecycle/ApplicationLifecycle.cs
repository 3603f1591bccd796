using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Inventory.Register;

namespace FinAppCompliance.Inventory.Lifecycle;

/// <summary>Moves applications of the register through their life cycle.</summary>
/// <remarks>A move that is not allowed changes nothing and says which guard failed, citing the requirement. Thread-safe.</remarks>
/// <param name="register">The register.</param>
/// <param name="clock">The clock.</param>
public sealed class ApplicationLifecycle(ApplicationRegister register, TimeProvider clock)
{
    private const int DeepestChain = 8;

    private static readonly Type[] SharedKinds =
    [
        typeof(Institution), typeof(PublishingAccount), typeof(PlannedConstruction), typeof(IntegrationStandard),
        typeof(IntegrationProject), typeof(RegulatorReport), typeof(RegulatorFinding), typeof(SecurityRequirement), typeof(Vulnerability), typeof(Person),
    ];

    /// <summary>Judges a move without making it.</summary>
    /// <param name="applicationId">The application.</param>
    /// <param name="to">The state asked for.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The verdict; null when there is no such application.</returns>
    public async ValueTask<MoveVerdict?> JudgeAsync(string applicationId, AppState to, CancellationToken cancellationToken = default)
    {
        var entry = await register.FindAsync(applicationId, cancellationToken).ConfigureAwait(false);
        return entry?.Record is MobileApplication application
            ? LifecycleMachine.Judge(await FileAsync(application, cancellationToken).ConfigureAwait(false), to, Today())
            : null;
    }

    /// <summary>Moves an application if every guard holds.</summary>
    /// <param name="applicationId">The application.</param>
    /// <param name="to">The state asked for.</param>
    /// <param name="note">Who moves it and why.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The verdict and what became of the register.</returns>
    public async ValueTask<MoveResult> MoveAsync(string applicationId, AppState to, ChangeNote note, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(note);
        var entry = await register.FindAsync(applicationId, cancellationToken).ConfigureAwait(false);
        if (entry?.Record is not MobileApplication application)
        {
            return new(null, RegisterResult.NotFound());
        }

        var verdict = LifecycleMachine.Judge(await FileAsync(application, cancellationToken).ConfigureAwait(false), to, Today());
        if (!verdict.IsAllowed)
        {
            return new(verdict, RegisterResult.Refused(entry, Problems(verdict)));
        }

        var moved = Enter(application, to, Today(), note);
        return new(verdict, await register.WriteAsync(moved, entry.Revision, note, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Collects an application's file from the register.</summary>
    /// <param name="application">The application.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async ValueTask<ApplicationFile> FileAsync(MobileApplication application, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(application);
        var records = new Dictionary<string, RegisterRecord>(StringComparer.Ordinal);
        List<string> parents = [application.Id];
        for (var depth = 0; depth < DeepestChain && parents.Count > 0; depth++)
        {
            List<string> children = [];
            foreach (var parent in parents)
            {
                await foreach (var child in register.ListAsync(new() { ParentId = parent }, cancellationToken).ConfigureAwait(false))
                {
                    if (records.TryAdd(child.Record.Id, child.Record))
                    {
                        children.Add(child.Record.Id);
                    }
                }
            }

            parents = children;
        }

        foreach (var kind in SharedKinds)
        {
            await foreach (var entry in register.ListAsync(new() { Kind = kind }, cancellationToken).ConfigureAwait(false))
            {
                records.TryAdd(entry.Record.Id, entry.Record);
            }
        }

        return new(application, records.Values);
    }

    private static MobileApplication Enter(MobileApplication application, AppState to, DateOnly day, ChangeNote note) => application with
    {
        State = to,
        StateHistory = [.. application.StateHistory, new StateChange { State = to, EnteredOn = day, DecidedBy = note.By }],
        FirstReleasedOn = to == AppState.Released && !application.FirstReleasedOn.HasValue ? day : application.FirstReleasedOn,
        TerminatedOn = to == AppState.Terminated ? day : application.TerminatedOn,
    };

    private static IEnumerable<RegisterProblem> Problems(MoveVerdict verdict)
    {
        if (!verdict.IsInTable)
        {
            var from = verdict.From.TryGet(out var state) ? Labels.Of(state) : new("未登记", "not recorded");
            return [new(default, new($"生命周期不允许从“{from.Zh}”到“{Labels.Of(verdict.To).Zh}”", $"the life cycle knows no move from '{from.En}' to '{Labels.Of(verdict.To).En}'"))];
        }

        return verdict.Failed.Select(static guard => new RegisterProblem(guard.Requirement, guard.Holds.IsUnknown
            ? new($"无法确认：{guard.Title.Zh}", $"cannot be confirmed: {guard.Title.En}")
            : new($"未满足：{guard.Title.Zh}", $"not met: {guard.Title.En}")));
    }

    private DateOnly Today() => ChinaStandardTime.DateOf(clock.GetUtcNow());
}
