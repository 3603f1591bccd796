namespace FinAppCompliance.Privacy.Consents;

/// <summary>What may be asked of a person now, and how.</summary>
/// <remarks>Immutable.</remarks>
public sealed class AskPlan
{
    internal AskPlan(IReadOnlyList<ConsentPrompt> prompts, IReadOnlyList<RestingPurpose> resting, IReadOnlyList<ConsentDecision> notAsked)
    {
        Together = [.. prompts.OfType<GeneralPrompt>()];
        OneByOne = [.. prompts.OfType<SeparatePrompt>()];
        Resting = resting;
        NotAsked = notAsked;
    }

    /// <summary>Gets the prompts that may be shown on one screen and answered together.</summary>
    public IReadOnlyList<GeneralPrompt> Together { get; }

    /// <summary>Gets the prompts that are shown and answered one at a time.</summary>
    public IReadOnlyList<SeparatePrompt> OneByOne { get; }

    /// <summary>Gets the purposes that are not asked about yet.</summary>
    public IReadOnlyList<RestingPurpose> Resting { get; }

    /// <summary>Gets the decisions about purposes for which asking is needless or of no use, such as those already consented to.</summary>
    public IReadOnlyList<ConsentDecision> NotAsked { get; }
}
