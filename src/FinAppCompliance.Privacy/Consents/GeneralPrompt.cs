using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Consents;

/// <summary>A question that may be put, and answered, together with other general ones.</summary>
public sealed class GeneralPrompt : ConsentPrompt
{
    internal GeneralPrompt(ConsentEvent asked, ProcessingPurpose purpose)
        : base(asked, purpose, needsGuardian: false)
    {
    }
}
