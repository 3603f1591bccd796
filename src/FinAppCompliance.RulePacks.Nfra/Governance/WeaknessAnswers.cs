using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Says whether a weakness is answered by a decision taken up to today.</summary>
internal static class WeaknessAnswers
{
    /// <summary>Whether a decision followed a flag; an earlier one did not know of it.</summary>
    internal static Tri OfFlag(in RuleContext<MobileApplication> context, WeakAppTrigger trigger, Fact<DateOnly> flagged) =>
        flagged.TryGet(out var since)
            ? context.Own<DisposalDecision>().Any((since, context.Today, trigger), static (decision, asked) =>
                Settles(decision, asked.trigger) & decision.DecidedOn.IsBy(asked.Today) & decision.DecidedOn >= asked.since)
            : Tri.Unknown;

    /// <summary>Whether a decision followed a measurement, or was still to be carried out when it was taken again.</summary>
    internal static Tri OfMeasure(in RuleContext<MobileApplication> context, WeakAppTrigger trigger, Fact<DateOnly> measured) =>
        measured.TryGet(out var since)
            ? context.Own<DisposalDecision>().Any((since, context.Today, trigger), static (decision, asked) =>
                Settles(decision, asked.trigger) & decision.DecidedOn.IsBy(asked.Today) & Lasts(decision, asked.since))
            : Tri.Unknown;

    /// <summary>Whether the decision is about the weakness and may answer it.</summary>
    internal static Tri Settles(DisposalDecision decision, WeakAppTrigger trigger) => decision.Triggers.Contains(trigger)
        & (trigger == WeakAppTrigger.HighSecurityOrComplianceHazard ? decision.Choice != DisposalKind.KeepWithReason : true);

    /// <summary>Whether the decision was not carried out before the day, so that it still answers what was found then.</summary>
    internal static Tri Lasts(DisposalDecision decision, DateOnly day) => decision.DecidedOn >= day | !(decision.DoneOn.Exists & decision.DoneOn < day);

    /// <summary>Names the facts of the decisions that may answer a weakness.</summary>
    internal static VerdictDraft Facts(VerdictDraft draft, Records<DisposalDecision> decisions, WeakAppTrigger trigger)
    {
        if (!draft.IsOpen)
        {
            return draft;
        }

        foreach (var decision in decisions)
        {
            draft = draft.With("triggers", decision.Triggers, decision.Id);
            if (decision.Triggers.Contains(trigger).IsFalse)
            {
                continue;
            }

            draft = draft.With("decidedOn", decision.DecidedOn, decision.Id).With("doneOn", decision.DoneOn, decision.Id);
            draft = trigger == WeakAppTrigger.HighSecurityOrComplianceHazard ? draft.With("choice", decision.Choice, decision.Id) : draft;
        }

        return draft;
    }
}
