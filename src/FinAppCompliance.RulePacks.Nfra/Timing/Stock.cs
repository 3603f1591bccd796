using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Rules;
using FinAppCompliance.Rules.Timing;

namespace FinAppCompliance.RulePacks.Nfra.Timing;

/// <summary>What was running when a duty came into force (存量): it is met by being put right within a term of the institution, and late is put right too.</summary>
internal static class Stock
{
    /// <summary>Gets how long after the commencement what was running then may take to be put right.</summary>
    internal static RuleParameter<TimeLimit> Term { get; } = RuleParameter.Time(
        "stockTerm", new TimeLimit(12, TimeUnit.Months), (1, 24), Tighter.Lower, OwnLimits.Texts("施行时已在运行的存量事项的规范期限", "how long what was running at the commencement may take to be put right"));

    /// <summary>Says whether something began before the duty came into force; false where no commencement is known.</summary>
    internal static Tri IsStock<T>(this in RuleContext<T> context, Fact<DateOnly> began)
        where T : RegisterRecord => context.InForceFrom is { } from ? began.Exists & began < from : Tri.False;

    /// <summary>Says how the duty stands to put right what was running at the commencement.</summary>
    internal static Timeliness PutRight<T>(this in RuleContext<T> context, Tri isRight)
        where T : RegisterRecord => context.InForceFrom is { } from ? context.Term(context.Parameters.Get(Term), (Fact<DateOnly>)from).MetIf(isRight) : default;
}
