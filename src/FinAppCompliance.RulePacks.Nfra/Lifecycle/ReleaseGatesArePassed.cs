using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Lifecycle;

/// <summary>Requires that each released version had passed all four gates before its release (article 8).</summary>
internal sealed class ReleaseGatesArePassed : IComplianceRule<AppVersion>
{
    private static readonly BilingualText NotReleased = new("版本未发布", "the version is not released");
    private static readonly BilingualText Failed = new("发布时该方面未通过", "the version was released although this dimension had failed");
    private static readonly BilingualText Missing = new("发布前无该方面结论", "the version was released without a decision on this dimension beforehand");

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
        var draft = context.When(version.ReleasedAt.Exists & (version.ReleasedAt <= context.AsOf), NotReleased).With("releasedAt", version.ReleasedAt);
        if (!version.ReleasedAt.TryGet(out var released))
        {
            return draft;
        }

        var gates = context.Own<ReleaseGate>();
        foreach (var dimension in Enum.GetValues<GateDimension>())
        {
            var failed = gates.Any((dimension, released), static (gate, asked) => Decided(gate, asked) & gate.Result == GateResult.Failed);
            var passed = gates.Any((dimension, released), static (gate, asked) => Decided(gate, asked) & gate.Result == GateResult.Passed);
            draft = failed.IsTrue
                ? draft.Require(false, Failed, dimension.ToString(), Severity.Critical).With("releaseGates", gates)
                : draft.Require(passed, Missing, dimension.ToString()).With("releaseGates", gates);
        }

        return draft;
    }

    private static Tri Decided(ReleaseGate gate, (GateDimension Dimension, DateTimeOffset Released) asked) =>
        gate.Dimension == asked.Dimension & gate.DecidedAt <= asked.Released;
}
