using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Rectifications;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Inventory.Register;

namespace FinAppCompliance.Inventory.Rectifications;

/// <summary>Takes the steps of rectifications in the register: open, start, postpone, continue, submit, verify, close, reopen (整改).</summary>
/// <remarks>
/// Whoever takes a step is a recorded person, named by <see cref="ChangeNote.By"/> with the person's id; the day is today's in China and
/// cannot be put back. A refused step changes nothing and tells every reason. Every step is kept in the history of the register and goes to
/// the audit trail. Thread-safe.
/// </remarks>
/// <param name="register">The register.</param>
/// <param name="clock">The clock.</param>
public sealed class RectificationDesk(ApplicationRegister register, TimeProvider clock)
{
    /// <summary>Opens a rectification.</summary>
    /// <param name="draft">Number, source, measure, responsible unit and person, last day, and what it is about.</param>
    /// <param name="note">Who opens it and why.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async ValueTask<RegisterResult> OpenAsync(RectificationRecord draft, ChangeNote note, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(note);
        if (await register.FindAsync(draft.Id, cancellationToken).ConfigureAwait(false) is { } present)
        {
            return RegisterResult.Conflict(present);
        }

        return await WriteAsync(null, RectificationLife.Open(draft, Move(note)), draft, note, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Begins the work.</summary>
    /// <param name="id">The rectification.</param>
    /// <param name="note">Who begins and why.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public ValueTask<RegisterResult> StartAsync(string id, ChangeNote note, CancellationToken cancellationToken = default) =>
        StepAsync(id, RectificationLife.Start, note, cancellationToken);

    /// <summary>Gives it a later last day; never by the responsible person.</summary>
    /// <param name="id">The rectification.</param>
    /// <param name="to">The new last day.</param>
    /// <param name="note">Who decides and why.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public ValueTask<RegisterResult> PostponeAsync(string id, DateOnly to, ChangeNote note, CancellationToken cancellationToken = default) =>
        StepAsync(id, (item, move) => RectificationLife.Postpone(item, move, to), note, cancellationToken);

    /// <summary>Makes it one that goes on for a long time.</summary>
    /// <param name="id">The rectification.</param>
    /// <param name="note">Who decides and why.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public ValueTask<RegisterResult> ContinueAsync(string id, ChangeNote note, CancellationToken cancellationToken = default) =>
        StepAsync(id, RectificationLife.Continue, note, cancellationToken);

    /// <summary>Hands it over for verification with its proof.</summary>
    /// <param name="id">The rectification.</param>
    /// <param name="evidenceIds">The ids of the proof; each is recorded in the register.</param>
    /// <param name="note">Who hands it over and why.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public ValueTask<RegisterResult> SubmitAsync(
        string id, IReadOnlyCollection<string> evidenceIds, ChangeNote note, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(evidenceIds);
        return StepAsync(id, (item, move) => RectificationLife.Submit(item, move, evidenceIds), note, cancellationToken);
    }

    /// <summary>Verifies it; never by the responsible person, nor by the one who handed it over.</summary>
    /// <param name="id">The rectification.</param>
    /// <param name="verdict">What the verification came to.</param>
    /// <param name="note">Who verifies and why.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public ValueTask<RegisterResult> VerifyAsync(string id, VerificationVerdict verdict, ChangeNote note, CancellationToken cancellationToken = default) =>
        StepAsync(id, (item, move) => RectificationLife.Verify(item, move, verdict), note, cancellationToken);

    /// <summary>Closes it after a verification that passed; never by the responsible person.</summary>
    /// <param name="id">The rectification.</param>
    /// <param name="note">Who approves and why.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public ValueTask<RegisterResult> CloseAsync(string id, ChangeNote note, CancellationToken cancellationToken = default) =>
        StepAsync(id, RectificationLife.Close, note, cancellationToken);

    /// <summary>Opens a closed one again.</summary>
    /// <param name="id">The rectification.</param>
    /// <param name="note">Who does and why.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public ValueTask<RegisterResult> ReopenAsync(string id, ChangeNote note, CancellationToken cancellationToken = default) =>
        StepAsync(id, RectificationLife.Reopen, note, cancellationToken);

    private async ValueTask<RegisterResult> StepAsync(
        string id, Func<RectificationRecord, RectificationMove, RectificationResult> step, ChangeNote note, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(note);
        var entry = await register.FindAsync(id, cancellationToken).ConfigureAwait(false);
        return entry?.Record is RectificationRecord item
            ? await WriteAsync(entry, step(item, Move(note)), item, note, cancellationToken).ConfigureAwait(false)
            : RegisterResult.NotFound();
    }

    private async ValueTask<RegisterResult> WriteAsync(
        RegisterEntry? entry, RectificationResult result, RectificationRecord item, ChangeNote note, CancellationToken cancellationToken)
    {
        List<RegisterProblem> problems = [.. result.Faults.Select(RectificationProblems.Of)];
        foreach (var reference in RectificationProblems.ReferencesOf(result.Item ?? item, note.By))
        {
            if (await register.FindAsync(reference.Id, cancellationToken).ConfigureAwait(false) is not { } found || found.Record.GetType() != reference.Kind)
            {
                problems.Add(RegisterProblem.Of(string.Empty, "台账中没有标识为“{0}”的记录（{1}），请先登记", "the register holds no record '{0}' ({1}); add it first", reference.Id, reference.Kind.Name));
            }
        }

        return problems.Count > 0
            ? RegisterResult.Refused(entry, problems)
            : await register.WriteAsync(result.Item!, entry?.Revision ?? 0, note, cancellationToken).ConfigureAwait(false);
    }

    private RectificationMove Move(ChangeNote note) => new(new Ref<Person>(note.By), ChinaStandardTime.DateOf(clock.GetUtcNow()), note.Why);
}
