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
    private static readonly GateDimension[] Dimensions = Enum.GetValues<GateDimension>();
    private static readonly BilingualText NotReleased = new("版本未发布", "the version is not released");
    private static readonly BilingualText Failed = new("发布时该方面未通过", "the version was released although this dimension had failed");
    private static readonly BilingualText Missing = new("发布前无该方面的通过结论", "the version was released without a pass on this dimension beforehand");
    private static readonly BilingualText Late = new("该方面在发布之后才通过", "this dimension passed only after the release");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-08.4",
        Severity = Severity.High,
        Title = new("发布版本四方面均已通过", "the released version has passed the four gates"),
        Remediation = new("补做缺失或未通过的评审，必要时下架该版本", "make up the missing or failed gate, and withdraw the version where needed"),
        Needs = [FactNeed.Own<ReleaseGate>()],
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
        foreach (var dimension in Dimensions)
        {
            var failed = IsLatest(gates, dimension, GateResult.Failed, released);
            var passed = IsLatest(gates, dimension, GateResult.Passed, released);
            draft = failed.IsTrue
                ? draft.Require(false, Failed, Key(dimension), Severity.Critical).With("releaseGates", gates)
                : draft.Require(passed & !failed, IsPassedAfter(gates, dimension, released).IsTrue ? Late : Missing, Key(dimension)).With("releaseGates", gates);
            draft = Name(draft, gates);
        }

        return draft;
    }

    private static VerdictDraft Name(VerdictDraft draft, Records<ReleaseGate> gates)
    {
        foreach (var gate in gates)
        {
            draft = draft.With("dimension", gate.Dimension, gate.Id).With("result", gate.Result, gate.Id).With("decidedAt", gate.DecidedAt, gate.Id);
        }

        return draft;
    }

    private static Tri IsLatest(Records<ReleaseGate> gates, GateDimension dimension, GateResult result, DateTimeOffset released)
    {
        var found = gates.IsComplete ? Tri.False : Tri.Unknown;
        foreach (var gate in gates)
        {
            found |= IsDecided(gate, dimension, released) & gate.Result == result & !IsOverruled(gates, gate, released);
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

    private static string Key(GateDimension dimension) => dimension switch
    {
        GateDimension.CyberSecurity => nameof(GateDimension.CyberSecurity),
        GateDimension.DataSecurity => nameof(GateDimension.DataSecurity),
        GateDimension.Privacy => nameof(GateDimension.Privacy),
        _ => nameof(GateDimension.CompliantBusiness),
    };
}
