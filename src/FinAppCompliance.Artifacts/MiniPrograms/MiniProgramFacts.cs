using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Artifacts.MiniPrograms;

/// <summary>What a configuration file of a mini program says.</summary>
/// <remarks>Tools build <c>app.json</c> from sources, so check the built file. Immutable and thread-safe; equality is by value.</remarks>
public sealed record MiniProgramFacts : ArtifactFacts
{
    internal MiniProgramFacts(string file)
        : base(file, ArtifactKind.MiniProgram)
    {
    }

    /// <summary>Gets the form: <c>wechat-app</c>, <c>wechat-project</c> or <c>uni-app</c>.</summary>
    public required string Form { get; init; }

    /// <summary>Gets the application id; unknown when the file has none, absent when it is blank.</summary>
    public ArtifactFact<string> ApplicationId { get; internal init; }

    /// <summary>Gets the name; unknown when the file has none.</summary>
    public ArtifactFact<string> Name { get; internal init; }

    /// <summary>Gets the number of pages, those of subpackages included.</summary>
    public int PageCount { get; internal init; }

    /// <summary>Gets the modes in which it runs in the background.</summary>
    public FactList<string> BackgroundModes { get; internal init; } = FactList<string>.Empty;

    /// <summary>Gets the plug-ins as <c>provider@version</c>, those of subpackages included.</summary>
    public FactList<ArtifactFact<string>> Plugins { get; internal init; } = FactList<ArtifactFact<string>>.Empty;

    /// <summary>Gets the ids of the mini programs that it opens.</summary>
    public FactList<string> OpenedPrograms { get; internal init; } = FactList<string>.Empty;

    /// <summary>Gets whether the privacy check of the platform is switched on; unknown when it is left out.</summary>
    public ArtifactFact<bool> PrivacyCheck { get; internal init; }

    /// <summary>Gets whether the tool checks domains during development; unknown when it is left out. False in a release hints at unlisted domains.</summary>
    public ArtifactFact<bool> ChecksDomains { get; internal init; }
}
