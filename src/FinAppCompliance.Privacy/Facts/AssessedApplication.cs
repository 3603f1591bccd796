using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Privacy.Necessity;

namespace FinAppCompliance.Privacy.Facts;

/// <summary>An application about which facts are given, with what no notice and no consent can show.</summary>
/// <remarks>Unknown members stay unknown in the facts, so that rules answer undetermined. Immutable and thread-safe; equality is by value.</remarks>
public sealed record AssessedApplication
{
    /// <summary>Gets the application as notices and purposes name it, such as <c>mobile-bank</c>.</summary>
    public required string App { get; init; }

    /// <summary>Gets the application in the register, under which the facts are recorded.</summary>
    public required Ref<MobileApplication> Application { get; init; }

    /// <summary>Gets the necessary set of the application's type; null while nobody decided the type, and then necessity is unknown.</summary>
    public NecessaryInformation? Necessary { get; init; }

    /// <summary>Gets everything that the application was seen to collect; unknown while nobody looked, empty when nothing was seen.</summary>
    public FactList<ObservedUse> Observed { get; init; }

    /// <summary>Gets whether the first run draws attention to the notice (AUD 1.2).</summary>
    public Fact<bool> IsNoticeShownAtFirstRun { get; init; }

    /// <summary>Gets whether print and colour of the notice can be read and the text is plain (AUD 1.4, 2.4).</summary>
    public Fact<bool> IsNoticeReadable { get; init; }

    /// <summary>Gets whether persons were told of the changes of the notice in force (AUD 2.2).</summary>
    public Fact<bool> WereChangesTold { get; init; }

    /// <summary>Gets whether age is asked and checked before registration (N99-06.5).</summary>
    public Fact<bool> HasAgeGate { get; init; }
}
