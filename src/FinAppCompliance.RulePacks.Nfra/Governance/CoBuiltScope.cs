using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.ThirdParties;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Says which applications article 4 governs: those built with a third party, by their own entry or by a cooperation.</summary>
internal static class CoBuiltScope
{
    private static readonly BilingualText Ended = new("移动应用已终止", "the application has ended");
    private static readonly BilingualText Alone = new("未与第三方合作建设", "no third party builds it and no cooperation runs");

    /// <summary>Whether the cooperation runs on the day.</summary>
    internal static Tri Runs(this Cooperation cooperation, DateOnly day) => cooperation.Validity.Covers(day);

    /// <summary>Begins a verdict on an application that is built or run with a third party.</summary>
    internal static VerdictDraft WhenCoBuilt(this in RuleContext<MobileApplication> context)
    {
        var application = context.Subject;
        var cooperations = context.Own<Cooperation>();
        return context.When(!application.State.IsEnded(), Ended).With("state", application.State)
            .When(application.IsCoBuilt == true | cooperations.Any(context.Today, static (cooperation, day) => cooperation.Runs(day)), Alone)
            .With("isCoBuilt", application.IsCoBuilt).With("cooperations", cooperations).WithTimes(cooperations);
    }

    /// <summary>Whether every cooperation of the application is recorded; while some may not be, nothing holds for all of them.</summary>
    internal static Tri AreAllRecorded(this Records<Cooperation> cooperations) => cooperations.IsComplete ? true : Tri.Unknown;

    /// <summary>Names when each cooperation runs.</summary>
    internal static VerdictDraft WithTimes(this VerdictDraft draft, Records<Cooperation> cooperations)
    {
        if (!draft.IsOpen)
        {
            return draft;
        }

        foreach (var cooperation in cooperations)
        {
            draft = draft.With("validFrom", cooperation.ValidFrom, cooperation.Id).With("validThrough", cooperation.ValidThrough, cooperation.Id);
        }

        return draft;
    }

    /// <summary>Says a fault of one cooperation, with its id where it is not kept, so that two cooperations do not read the same.</summary>
    internal static BilingualText TextOf(Tri kept, Cooperation cooperation, BilingualText fault) =>
        kept.IsTrue ? fault : new($"合作“{cooperation.Id}”：{fault.Zh}", $"cooperation '{cooperation.Id}': {fault.En}");

    /// <summary>Names when the cooperation runs and under which contract.</summary>
    internal static VerdictDraft Facts(this VerdictDraft draft, Cooperation cooperation) => draft.With("validFrom", cooperation.ValidFrom, cooperation.Id)
        .With("validThrough", cooperation.ValidThrough, cooperation.Id).With("contract", cooperation.Contract, cooperation.Id);

    /// <summary>The id under which the facts of the contract are named; while no contract is named, what they would belong to.</summary>
    internal static string IdOfContract(Cooperation cooperation) => cooperation.Contract.Or(default).Id ?? "contract";

    /// <summary>Names the cooperation that is at fault.</summary>
    internal static string KeyOf(Tri kept, Cooperation cooperation, string fault) => kept.IsTrue ? fault : $"{cooperation.Id}/{fault}";
}
