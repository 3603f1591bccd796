using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Privacy.Cases;

namespace FinAppCompliance.Privacy.Retention;

/// <summary>What a person who asked for deletion is told: what is deleted, what is kept, by which law and until when (PIPL 47, 50).</summary>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record DeletionAnswer
{
    private DeletionAnswer(FactList<RetentionDecision> decisions) => Decisions = decisions;

    /// <summary>Gets the decisions, in the order given.</summary>
    public FactList<RetentionDecision> Decisions { get; }

    /// <summary>Gets the decisions that cannot be told yet because a fact is missing.</summary>
    public IReadOnlyList<RetentionDecision> Undetermined => [.. Decisions.Where(static decision => decision.Verdict == RetentionVerdict.Undetermined)];

    /// <summary>Gets the result; pending while some decision is undetermined.</summary>
    public RequestResult Result => Undetermined.Count > 0 ? RequestResult.Pending
        : Decisions.All(static decision => decision.IsDue) ? RequestResult.Fulfilled
        : Decisions.Any(static decision => decision.IsDue) ? RequestResult.PartlyFulfilled : RequestResult.Refused;

    /// <summary>Makes the answer.</summary>
    /// <param name="decisions">The decisions on everything that is held of the person; empty when nothing is.</param>
    public static DeletionAnswer Of(IEnumerable<RetentionDecision> decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        return new([.. decisions]);
    }

    /// <summary>Returns the text for the person, one line for each decision.</summary>
    /// <param name="language">The language.</param>
    public string Render(Language language) => Decisions.Count == 0
        ? Nothing.In(language) + "\n"
        : string.Concat(Decisions.Select(decision => $"{(decision.Title?.In(language) ?? decision.Purpose.ToString())}: {decision.Reason.In(language)} ({decision.Citation.Requirement})\n"));

    /// <summary>Returns the decision for the rights request, with the reason that the person is told.</summary>
    /// <param name="by">Who decides.</param>
    /// <exception cref="InvalidOperationException">A decision is undetermined; the missing facts are named.</exception>
    public CaseStep ToStep(string by) => Undetermined is [var open, ..]
        ? throw new InvalidOperationException($"the answer is not ready: '{open.HeldId}': {open.Reason.En}")
        : CaseStep.Decided(by, Result, new(Render(Language.Chinese).TrimEnd(), Render(Language.English).TrimEnd()));

    private static BilingualText Nothing { get; } = new("没有保存您的个人信息", "nothing of yours is held");
}
