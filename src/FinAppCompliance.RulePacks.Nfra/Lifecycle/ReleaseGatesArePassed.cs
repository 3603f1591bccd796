using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Lifecycle;

/// <summary>Requires that each released version had passed all four gates before its release (article 8).</summary>
/// <remarks>Among several decisions on one dimension the latest one before the release counts; of decisions at the same moment the adverse one.</remarks>
internal sealed class ReleaseGatesArePassed : IComplianceRule<AppVersion>
{
    private static readonly BilingualText NotReleased = new("版本未发布", "the version is not released");
    private static readonly DimensionTexts[] Dimensions = [.. Enum.GetValues<GateDimension>().Select(DimensionTexts.Of)];

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-08.4",
        Severity = Severity.High,
        Title = new("发布版本四方面均已通过", "the released version has passed the four gates"),
        Remediation = new(
            "补做缺失或未通过的评审，必要时下架该版本；如实注明补办日期和原因，不得倒签",
            "make up the missing or failed gate, and withdraw the version where needed; state the true date and reason of the late step and do not backdate"),
        Needs = [FactNeed.Own<ReleaseGate>()],
        Arising = DutyArising.At<AppVersion>("releasedAt", static version => version.ReleasedAt),
    }.Describe();

    public Verdict Evaluate(in RuleContext<AppVersion> context)
    {
        var version = context.Subject;
        var draft = context.When(version.ReleasedAt.IsBy(context.AsOf), NotReleased).With("releasedAt", version.ReleasedAt);
        if (!version.ReleasedAt.TryGet(out var released))
        {
            return draft;
        }

        var gates = context.Own<ReleaseGate>();
        foreach (var asked in Dimensions)
        {
            var failed = IsLatest(gates, asked.Dimension, GateResult.Failed, released);
            var passed = IsLatest(gates, asked.Dimension, GateResult.Passed, released);
            draft = failed.IsTrue
                ? draft.Require(false, asked.Failed, asked.Key, Severity.Critical)
                : draft
                    .Require(passed & !failed, IsPassedAfter(gates, asked.Dimension, released).IsTrue ? asked.Late : asked.Missing, asked.Key);
            draft = Name(draft.With("releaseGates", gates), gates, asked.Dimension);
        }

        return draft;
    }

    private static VerdictDraft Name(VerdictDraft draft, Records<ReleaseGate> gates, GateDimension dimension)
    {
        if (!draft.IsOpen)
        {
            return draft;
        }

        foreach (var gate in gates)
        {
            draft = draft.With("dimension", gate.Dimension, gate.Id);
            draft = (gate.Dimension == dimension).IsFalse ? draft : draft.With("result", gate.Result, gate.Id)
                .With("decidedAt", gate.DecidedAt, gate.Id);
        }

        return draft;
    }

    private static Tri IsLatest(Records<ReleaseGate> gates, GateDimension dimension, GateResult result, DateTimeOffset released)
    {
        var found = gates.IsComplete ? Tri.False : Tri.Unknown;
        foreach (var gate in gates)
        {
            // Only what may be the decision asked for can be overruled; asking of all others would walk through the gates for each gate.
            var candidate = IsDecided(gate, dimension, released) & gate.Result == result;
            found |= candidate.IsFalse ? candidate : candidate & !IsOverruled(gates, gate, released);
        }

        return found;
    }

    private static Tri IsOverruled(Records<ReleaseGate> gates, ReleaseGate earlier, DateTimeOffset released)
    {
        var found = gates.IsComplete ? Tri.False : Tri.Unknown;
        foreach (var gate in gates)
        {
            if (ReferenceEquals(gate, earlier) || !earlier.Dimension.HasValue)
            {
                continue;
            }

            var later = earlier.DecidedAt.HasValue ? gate.DecidedAt > earlier.DecidedAt.Value : Tri.Unknown;
            found |= IsDecided(gate, earlier.Dimension.Value, released) & later;
        }

        return found;
    }

    private static Tri IsPassedAfter(Records<ReleaseGate> gates, GateDimension dimension, DateTimeOffset released) =>
        gates.Any((dimension, released), static (gate, asked) => gate.Dimension == asked.dimension & gate.Result == GateResult.Passed & gate.DecidedAt > asked.released);

    private static Tri IsDecided(ReleaseGate gate, GateDimension dimension, DateTimeOffset released) =>
        gate.Dimension == dimension & gate.DecidedAt.IsBy(released);
}
