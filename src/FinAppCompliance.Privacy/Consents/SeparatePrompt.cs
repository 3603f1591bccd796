using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Consents;

/// <summary>A question that must be put, and answered, on its own; nothing takes two of them at once.</summary>
public sealed class SeparatePrompt : ConsentPrompt
{
    internal SeparatePrompt(ConsentEvent asked, ProcessingPurpose purpose, bool needsGuardian)
        : base(asked, purpose, needsGuardian) =>
        Reasons = purpose.SeparateReasons | (needsGuardian ? SeparateReasons.UnderFourteen : SeparateReasons.None);

    /// <summary>Gets why the consent must be separate.</summary>
    public SeparateReasons Reasons { get; }
}
