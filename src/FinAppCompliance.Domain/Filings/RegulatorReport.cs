using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.ThirdParties;

namespace FinAppCompliance.Domain.Filings;

/// <summary>A report that is due or was made to an authority (监管报告).</summary>
/// <remarks>Used by N99-09.7, N99-11.4, N99-15.5, DSM-69, CIR-4a and OUT-37. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record RegulatorReport : RegisterRecord
{
    /// <summary>Gets the lookup by each application that the record names in <see cref="Applications"/>.</summary>
    public static RecordLookup<RegulatorReport, Ref<MobileApplication>> ByApplication { get; } = RecordLookup.ByEach<RegulatorReport, Ref<MobileApplication>>(static record => record.Applications);

    /// <summary>Gets the lookup by the incident that the record names in <see cref="Incident"/>.</summary>
    public static RecordLookup<RegulatorReport, Ref<Incident>> ByIncident { get; } = RecordLookup.By<RegulatorReport, Ref<Incident>>(static record => record.Incident);

    /// <summary>Gets the lookup by the counterfeit case that the record names in <see cref="Counterfeit"/>.</summary>
    public static RecordLookup<RegulatorReport, Ref<CounterfeitCase>> ByCounterfeit { get; } = RecordLookup.By<RegulatorReport, Ref<CounterfeitCase>>(static record => record.Counterfeit);

    /// <summary>Gets the lookup by the change that the record names in <see cref="Change"/>.</summary>
    public static RecordLookup<RegulatorReport, Ref<ChangeRecord>> ByChange { get; } = RecordLookup.By<RegulatorReport, Ref<ChangeRecord>>(static record => record.Change);

    /// <summary>Gets what sort of report it is.</summary>
    public Fact<ReportKind> Kind { get; init; }

    /// <summary>Gets the authority reported to.</summary>
    public Fact<string> Authority { get; init; }

    /// <summary>Gets the sort of authority.</summary>
    public Fact<AuthorityKind> AuthorityKind { get; init; }

    /// <summary>Gets the applications concerned.</summary>
    public FactList<Ref<MobileApplication>> Applications { get; init; }

    /// <summary>Gets the incident reported; absent for none.</summary>
    public Fact<Ref<Incident>> Incident { get; init; }

    /// <summary>Gets the counterfeit reported; absent for none.</summary>
    public Fact<Ref<CounterfeitCase>> Counterfeit { get; init; }

    /// <summary>Gets the launch or change reported; absent for none.</summary>
    public Fact<Ref<ChangeRecord>> Change { get; init; }

    /// <summary>Gets the outsourcing reported; absent for none.</summary>
    public Fact<Ref<OutsourcingArrangement>> Outsourcing { get; init; }

    /// <summary>Gets the moment from which the time limit runs.</summary>
    public Fact<DateTimeOffset> TriggeredAt { get; init; }

    /// <summary>Gets the rule that sets the time limit, such as DSM-69.</summary>
    public Fact<string> DeadlineRule { get; init; }

    /// <summary>Gets the end of the time limit; absent for none.</summary>
    public Fact<DateTimeOffset> DueAt { get; init; }

    /// <summary>Gets the moment of submission; absent while it was not submitted.</summary>
    public Fact<DateTimeOffset> SubmittedAt { get; init; }

    /// <summary>Gets the authority's receipt; absent for none.</summary>
    public Fact<string> Receipt { get; init; }

    /// <summary>Gets whether it was made in writing (DSM-69).</summary>
    public Fact<bool> IsWritten { get; init; }

    /// <summary>Gets whether the contents demanded are all there (CIR-7).</summary>
    public Fact<bool> HasAllContents { get; init; }
}
