using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Artifacts;

/// <summary>Something worth a look that a reader met: a defect of the file, or a mark of risk that the file shows.</summary>
/// <remarks>Never holds the value of a key or password. Immutable and thread-safe; equality is by value.</remarks>
/// <param name="Code">The stable code, such as <c>android.boot-receiver</c> or <c>privacy.purposes-not-a-list</c>.</param>
/// <param name="Subject">What it is about: the name of a component, permission, key or entry.</param>
/// <param name="Message">What was met and what it means.</param>
/// <param name="Place">Where it was met.</param>
/// <param name="IsDefect">Whether the file breaks the rules of its own format.</param>
public sealed record ArtifactObservation(string Code, string Subject, BilingualText Message, ArtifactPlace Place, bool IsDefect);
