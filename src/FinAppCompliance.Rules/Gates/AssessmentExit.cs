using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Waivers;

namespace FinAppCompliance.Rules.Gates;

/// <summary>The exit code of an assessment or of a gate with the reason, by the table of <see cref="ExitCodes"/>.</summary>
/// <remarks>
/// A finding is a breach or a question for a person that no waiver in force covers, and an overdue rectification; what is being
/// rectified or disputed counts. A rule that failed makes it 4.
/// What cannot be told makes it 3 as soon as it is more than the host allows; allowing it never hides a finding.
/// Compared by reference; immutable and thread-safe.
/// </remarks>
public sealed class AssessmentExit
{
    private AssessmentExit(IEnumerable<ResolvedFinding> findings, int withoutSubjects, bool isAnythingJudged, int mostUndetermined, int overdue = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(mostUndetermined);
        MostUndetermined = mostUndetermined;
        Overdue = overdue;
        Findings = overdue;
        Undetermined = withoutSubjects;
        foreach (var one in findings)
        {
            Count(one);
        }

        (Code, Reason) = Conclude(isAnythingJudged);
    }

    /// <summary>Gets the exit code, one of <see cref="ExitCodes"/>.</summary>
    public int Code { get; }

    /// <summary>Gets the reason in one sentence, with every count.</summary>
    public BilingualText Reason { get; }

    /// <summary>Gets how many conclusions are breached or up for review and no waiver covers, with the overdue rectifications.</summary>
    public int Findings { get; private set; }

    /// <summary>Gets how many of the findings are being rectified.</summary>
    public int BeingRectified { get; private set; }

    /// <summary>Gets how many of the findings are disputed and not being rectified.</summary>
    public int Disputed { get; private set; }

    /// <summary>Gets how many rectification records are overdue; each is a finding. 0 for a gate, which asks about single findings.</summary>
    public int Overdue { get; }

    /// <summary>Gets how many conclusions a waiver covers.</summary>
    public int Waived { get; private set; }

    /// <summary>Gets how much could not be told: undetermined conclusions, and rules without a recorded subject.</summary>
    /// <remarks>A rule counts only while it is not certain that there is no subject.</remarks>
    public int Undetermined { get; private set; }

    /// <summary>Gets how many conclusions are failures of a rule itself.</summary>
    public int Errored { get; private set; }

    /// <summary>Gets how much may be undetermined.</summary>
    public int MostUndetermined { get; }

    /// <summary>Concludes from a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="waivers">The waivers laid over this run by <see cref="WaiverBook.Resolve"/>; null for none.</param>
    /// <param name="mostUndetermined">How much may be undetermined before the code is 3; 0 unless the host decides otherwise.</param>
    /// <exception cref="ArgumentException">The waivers were laid over another run.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mostUndetermined"/> is negative.</exception>
    public static AssessmentExit Of(AssessmentRun run, WaiverResolution? waivers = null, int mostUndetermined = 0)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (waivers is not null && !ReferenceEquals(waivers.Run, run))
        {
            throw new ArgumentException("the waivers were laid over another run; pass WaiverBook.Resolve of this one", nameof(waivers));
        }

        return new(
            waivers?.Findings ?? run.Findings.Select(static f => new ResolvedFinding(f, null)),
            run.Results.Count(static r => r is { IsEvaluated: true, SubjectCount: 0, Overall: RuleOutcome.Undetermined }),
            run.Results.Any(static r => r.IsEvaluated),
            mostUndetermined,
            waivers?.Overdue ?? 0);
    }

    /// <summary>Concludes from the answer of a gate.</summary>
    /// <param name="decision">The answer.</param>
    /// <param name="mostUndetermined">How much may be undetermined before the code is 3; 0 unless the host decides otherwise.</param>
    /// <remarks>Allowing something to be undetermined changes the code and not the gate, which stays held.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mostUndetermined"/> is negative.</exception>
    public static AssessmentExit Of(GateDecision decision, int mostUndetermined = 0)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var unasked = decision.WithoutSubjects.Count + decision.Excluded.Count;

        // Excluding rules is nobody's lack of facts: allowing more to be undetermined does not make up for it.
        var isExplained = decision.WithoutSubjects.Count > 0 || decision.Reasons.Any(static r => !r.IsWaived);
        return new(decision.Reasons, unasked, decision.State == GateState.Open || isExplained, mostUndetermined);
    }

    /// <summary>Returns the code, the reason in Chinese and the reason in English.</summary>
    public override string ToString() => $"{Code}: {Reason.Zh} / {Reason.En}";

    // Only listed outcomes weigh nothing: one that this table does not know is a failure, never clean.
    private void Count(ResolvedFinding one)
    {
        switch (one.Finding.Outcome)
        {
            // What is not yet due is not late, and a gap that is over is history: neither says anything about today.
            case RuleOutcome.Satisfied or RuleOutcome.NotApplicable or RuleOutcome.NotYetDue or RuleOutcome.PastBreach:
                break;
            case RuleOutcome.Breached or RuleOutcome.NeedsReview when one.IsWaived:
                Waived++;
                break;
            case RuleOutcome.Breached or RuleOutcome.NeedsReview:
                Findings++;
                BeingRectified += one.Standing == FindingStanding.BeingRectified ? 1 : 0;
                Disputed += one.Standing == FindingStanding.Disputed ? 1 : 0;
                break;
            case RuleOutcome.Undetermined:
                Undetermined++;
                break;
            default:
                Errored++;
                break;
        }
    }

    private (int Code, BilingualText Reason) Conclude(bool isAnythingJudged)
    {
        var (code, zh, en) = this switch
        {
            { Errored: > 0 } => (ExitCodes.Internal, "有规则自身执行失败，不能得出结论", "a rule itself failed, so nothing may be concluded"),
            { Findings: > 0 } => (ExitCodes.Findings, "有未豁免的发现", "there are findings that no waiver covers"),
            _ when !isAnythingJudged => (ExitCodes.Undetermined, "没有规则作出判定", "no rule judged anything"),
            _ when Undetermined > MostUndetermined => (ExitCodes.Undetermined, "无法判定的超过允许数", "more is undetermined than is allowed"),
            _ => (ExitCodes.Clean, "没有未豁免的发现", "there is no finding without a waiver"),
        };
        var isPlain = (BeingRectified, Disputed, Overdue) == (0, 0, 0);
        var ofThem = isPlain ? (Zh: string.Empty, En: string.Empty) : (
            Zh: $"（其中整改中{BeingRectified}，异议{Disputed}，整改逾期{Overdue}）",
            En: $" (of them being rectified {BeingRectified}, disputed {Disputed}, overdue rectifications {Overdue})");
        return (code, new(
            $"{zh}（发现{Findings}{ofThem.Zh}，已豁免{Waived}，无法判定{Undetermined}，允许{MostUndetermined}，规则失败{Errored}）",
            $"{en} (findings {Findings}{ofThem.En}, waived {Waived}, undetermined {Undetermined}, allowed {MostUndetermined}, errored {Errored})"));
    }
}
