using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Lifecycle;

/// <summary>A demand for a new application or function (需求).</summary>
/// <remarks>Used by N99-06.1. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record Demand : RegisterRecord
{
    /// <summary>Gets the title of the demand; never left out.</summary>
    public required string Title { get; init; }

    /// <summary>Gets the unit that asks.</summary>
    public Fact<Ref<OrgUnit>> Unit { get; init; }

    /// <summary>Gets the application to be changed; absent for a new one.</summary>
    public Fact<Ref<MobileApplication>> Application { get; init; }

    /// <summary>Gets the day on which it was raised.</summary>
    public Fact<DateOnly> RaisedOn { get; init; }

    /// <summary>Gets tags of the functions asked for.</summary>
    public FactList<string> FunctionTags { get; init; }

    /// <summary>Gets similar demands and how similar they are; empty for none.</summary>
    public FactList<SimilarDemand> SimilarTo { get; init; }

    /// <summary>Gets what was decided.</summary>
    public Fact<DemandDecision> Decision { get; init; }

    /// <summary>Gets the demand it was merged into; absent when it was not merged.</summary>
    public Fact<Ref<Demand>> MergedInto { get; init; }

    /// <summary>Gets the day of the decision; absent while pending.</summary>
    public Fact<DateOnly> DecidedOn { get; init; }

    /// <summary>Gets why it was decided so; absent when no reason was given.</summary>
    public Fact<string> Reason { get; init; }
}
