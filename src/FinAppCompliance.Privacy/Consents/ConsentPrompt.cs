using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Privacy.Persons;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Consents;

/// <summary>A question to one person about one purpose, bound to a sealed notice; it can be answered once, until it expires.</summary>
/// <remarks>
/// Only a <see cref="ConsentRegister"/> makes prompts, and it records each as asked. There are two kinds that do not mix:
/// <see cref="GeneralPrompt"/> and <see cref="SeparatePrompt"/>. Immutable and thread-safe.
/// </remarks>
public abstract class ConsentPrompt
{
    private protected ConsentPrompt(ConsentEvent asked, ProcessingPurpose purpose, bool needsGuardian)
    {
        Asked = asked;
        Purpose = purpose;
        NeedsGuardian = needsGuardian;
    }

    /// <summary>Gets the id under which the prompt is found again in a later request.</summary>
    public string Id => Asked.PromptId!;

    /// <summary>Gets the person who is asked.</summary>
    [PersonalInformation]
    public PersonPseudonym Person => Asked.Person;

    /// <summary>Gets the purpose with everything that must be said of it.</summary>
    public ProcessingPurpose Purpose { get; }

    /// <summary>Gets the version of the notice to which an answer will be bound.</summary>
    public int NoticeVersion => Asked.NoticeVersion;

    /// <summary>Gets the hash of that notice.</summary>
    public string NoticeHash => Asked.NoticeHash;

    /// <summary>Gets the form of consent that is asked for.</summary>
    public ConsentForm Form => Asked.Form;

    /// <summary>Gets the instant from which the prompt can no longer be answered, in UTC.</summary>
    public DateTimeOffset ExpiresAt => Asked.ValidUntil!.Value;

    /// <summary>Gets whether the guardian must act, for the person is under fourteen (PIPL 31).</summary>
    public bool NeedsGuardian { get; }

    internal ConsentEvent Asked { get; }

    /// <summary>Returns the text to show: the purpose, its manner, kinds, retention, recipients, and for sensitive kinds necessity and impact.</summary>
    /// <param name="language">The language.</param>
    public string Render(Language language) => PromptText.Render(this, language);

    /// <summary>Returns the purpose and the form; names no person.</summary>
    public override string ToString() => $"{Asked.Purpose}: {Form} consent, notice version {NoticeVersion}";
}
