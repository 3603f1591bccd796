using System.Collections.Frozen;
using FinAppCompliance.Disclosure.SaleSessions;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Disclosure.Retrieval;

/// <summary>Gives the facts of article 5 that sale sessions hold: traces, and what was disclosed before contracts.</summary>
/// <remarks>It never claims to hold every sale of the institution. Thread-safe.</remarks>
/// <param name="sessions">Where sessions are kept.</param>
/// <param name="reader">Plays and judges them.</param>
public sealed class DisclosureFactSource(ISaleSessionStore sessions, TraceReader reader) : IFactSource
{
    /// <inheritdoc/>
    public async ValueTask<FactBatch> CollectAsync(DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var records = new List<RegisterRecord>();
        var statements = new StatementTally();
        var query = new SaleSessionQuery { Until = asOf.AddTicks(1), Limit = int.MaxValue };
        await foreach (var session in sessions.ListAsync(query, cancellationToken).ConfigureAwait(false))
        {
            var then = AsOf(session, asOf);
            var replay = await reader.ReplayAsync(then, null, cancellationToken).ConfigureAwait(false);
            records.Add(Trace(then, replay, ChinaStandardTime.DateOf(asOf)));
            statements.Count(then);
        }

        records.AddRange(statements.ToStatements());
        return new("disclosure", records, FrozenSet<Type>.Empty);
    }

    private SalesTrace Trace(SaleSession session, Replay replay, DateOnly day)
    {
        var outcome = reader.Judge(session, null).Outcome;
        var conclusion = session.Conclusion;
        var isKept = session.Destruction is null;
        return new()
        {
            Id = $"sale-trace:{session.Opening.SessionId}",
            RecordedAt = session.Opening.OpenedAt,
            Activity = session.Opening.ActivityId,
            CustomerPseudonym = session.Opening.Customer.Value,
            StartedAt = session.Opening.OpenedAt,
            ContractConcludedAt = isKept ? Fact.From(conclusion?.At) : Fact<DateTimeOffset>.Unknown,
            PageVersions = isKept ? [.. Versions(session, SaleStepKind.PageShown)] : FactList<string>.Unknown,
            HasOperationTrack = isKept && session.Steps.Length > 0,
            Confirmations = isKept ? [.. Versions(session, SaleStepKind.DisclosureConfirmed)] : FactList<string>.Unknown,
            Disclosed = isKept ? [.. StatementTally.Before(session).Select(static step => step.Discloses).OfType<DisclosureKind>().Distinct()] : FactList<DisclosureKind>.Unknown,
            ContractTermMonths = TermMonths(conclusion),
            ContractEndedOn = isKept ? Fact.From(session.ContractEnd?.Action.Until) : Fact<DateOnly>.Unknown,
            IsComplete = outcome switch { RuleOutcome.Satisfied => true, RuleOutcome.Breached => false, _ => Fact<bool>.Unknown },
            RestoreTestedOn = isKept ? day : Fact<DateOnly>.Unknown,
            IsRestorable = replay.IsRestorable,
            IsInDispute = session.Holds.Any(static hold => hold.SettledOn is null),
            DestroyedOn = session.Destruction is { } destruction ? ChinaStandardTime.DateOf(destruction.At) : Fact<DateOnly>.Absent,
        };
    }

    private static SaleSession AsOf(SaleSession session, DateTimeOffset asOf) => session.Destruction?.At <= asOf
        ? session
        : SaleSession.Restore(
            session.Opening, session.Steps.Where(step => step.At <= asOf), session.Holds.Where(hold => hold.PlacedAt <= asOf), null, session.Revision);

    private static IEnumerable<string> Versions(SaleSession session, SaleStepKind kind) => session.Steps
        .Where(step => step.Action.Kind == kind && (kind == SaleStepKind.PageShown || step.Action.Actor == StepActor.Customer))
        .Select(static step => $"{step.Action.Subject}@{step.Action.Version}")
        .Distinct(StringComparer.Ordinal);

    private static Fact<int> TermMonths(SaleStep? conclusion)
    {
        if (conclusion is not { Action: { From: { } from } action })
        {
            return Fact<int>.Unknown;
        }

        if (action.Until is not { } until)
        {
            return Fact<int>.Absent;
        }

        var months = ((until.Year - from.Year) * 12) + until.Month - from.Month;
        return from.AddMonths(months) < until ? months + 1 : months;
    }
}
