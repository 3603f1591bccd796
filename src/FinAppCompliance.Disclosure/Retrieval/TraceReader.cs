using System.Collections.Immutable;
using FinAppCompliance.Disclosure.Documents;
using FinAppCompliance.Disclosure.SaleSessions;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Disclosure.Retrieval;

/// <summary>Plays sessions again and judges whether their traces are complete.</summary>
/// <remarks>Thread-safe.</remarks>
/// <param name="documents">Where the content that was shown is kept.</param>
/// <param name="options">The settings.</param>
public sealed class TraceReader(IDocumentStore documents, DisclosureOptions options)
{
    private readonly ConclusionRules _rules = new(options);

    /// <summary>Plays a session again, step by step, with the bytes that were shown.</summary>
    /// <param name="session">The session.</param>
    /// <param name="seal">The seal kept outside the store; null when there is none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async ValueTask<Replay> ReplayAsync(SaleSession session, SessionSeal? seal, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        var frames = ImmutableArray.CreateBuilder<ReplayFrame>(session.Steps.Length);
        foreach (var step in session.Steps)
        {
            var content = step.Content.IsEmpty
                ? null
                : await documents.ReadContentAsync(step.Content, cancellationToken).ConfigureAwait(false);
            var isRestored = step.Content.IsEmpty ? step.Action.Version is null : content is { } bytes && ContentDigest.Of(bytes.Span) == step.Content;
            frames.Add(new(step, content, isRestored));
        }

        return new(TraceVerifier.Verify(session, seal), frames.DrainToImmutable());
    }

    /// <summary>Judges whether the trace of a sale holds everything, in time and by the customer himself.</summary>
    /// <param name="session">The session, however it came into the store.</param>
    /// <param name="seal">The seal kept outside the store; null when there is none.</param>
    /// <returns>
    /// Satisfied, or breached with the gaps; not applicable without a contract; undetermined for a destroyed session, whose
    /// gaps nobody can know.
    /// </returns>
    public TraceVerdict Judge(SaleSession session, SessionSeal? seal)
    {
        ArgumentNullException.ThrowIfNull(session);
        var verification = TraceVerifier.Verify(session, seal);
        if (verification.Integrity == TraceIntegrity.Destroyed)
        {
            return new(RuleOutcome.Undetermined, [], verification);
        }

        if (verification.Integrity is TraceIntegrity.Altered or TraceIntegrity.SealBroken)
        {
            return new(RuleOutcome.Breached, [new(Cited.Traceability, new("步骤记录被改动或缺失，无法还原", "steps were altered or are missing, so the sale cannot be restored"))], verification);
        }

        if (session.Conclusion is not { } conclusion)
        {
            return new(RuleOutcome.NotApplicable, [], verification);
        }

        var day = ChinaStandardTime.DateOf(conclusion.At);
        var gaps = _rules.Missing(session.Opening, session.Steps[..conclusion.Sequence], session.Steps[(conclusion.Sequence + 1)..], day)
            .Concat(SaleRules.ForOpening(session.Opening, day))
            .Concat(Unconfirmed(conclusion))
            .Distinct()
            .ToImmutableArray();
        return new(gaps.IsEmpty ? RuleOutcome.Satisfied : RuleOutcome.Breached, gaps, verification);
    }

    private static IEnumerable<SaleObjection> Unconfirmed(SaleStep conclusion)
    {
        if (conclusion.Action.Actor != StepActor.Customer)
        {
            yield return new(Cited.ImportantClauses, new("合同不是由客户本人订立", "the contract was not concluded by the customer himself"));
        }
    }
}
