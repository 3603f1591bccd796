using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Privacy.Purposes;

/// <summary>One kind of personal information as one purpose uses it: a line of the collected-information list.</summary>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record InformationUse
{
    /// <summary>Gets the kind.</summary>
    public required InformationKind Kind { get; init; }

    /// <summary>Gets when and where in the application it is collected (场景); null while not stated, and then a notice is refused.</summary>
    public BilingualText? Scenario { get; init; }

    /// <summary>Gets where it comes from; unstated by default, and then a notice is refused.</summary>
    public InformationSource Source { get; init; }

    /// <summary>Gets whether the purpose fails without it; false by default, so that refusing it costs nothing.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Describes a use.</summary>
    /// <param name="code">The code of a built-in kind.</param>
    /// <param name="scenario">When and where it is collected.</param>
    /// <param name="source">Where it comes from.</param>
    /// <param name="isRequired">Whether the purpose fails without it.</param>
    public static InformationUse Of(string code, BilingualText scenario, InformationSource source = InformationSource.Person, bool isRequired = false) =>
        new() { Kind = InformationKinds.Get(code), Scenario = scenario, Source = source, IsRequired = isRequired };
}
