using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Organisation;

/// <summary>A plan, policy or procedure of the institution in one version (制度文件).</summary>
/// <remarks>Used by N99-01.1, N99-02.2, N99-02.3, N99-08.1, N99-15.2 and N99-16.1. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record PolicyDocument : RegisterRecord
{
    /// <summary>Gets what the document regulates.</summary>
    public Fact<PolicyKind> Kind { get; init; }

    /// <summary>Gets the title as approved.</summary>
    public Fact<string> Title { get; init; }

    /// <summary>Gets the version or document number.</summary>
    public Fact<string> DocumentVersion { get; init; }

    /// <summary>Gets the body or person who approved it.</summary>
    public Fact<string> ApprovedBy { get; init; }

    /// <summary>Gets how high in the institution the document was approved.</summary>
    public Fact<ApprovalLevel> ApprovalLevel { get; init; }

    /// <summary>Gets the topics the document deals with; a plan silent on mobile applications does not serve N99-01.1.</summary>
    public FactList<PolicyTopic> Covers { get; init; }

    /// <summary>Gets the day of the last review; absent when never reviewed.</summary>
    public Fact<DateOnly> ReviewedOn { get; init; }

    /// <summary>Gets the first day on which the document is in force; absent means since ever.</summary>
    public Fact<DateOnly> ValidFrom { get; init; }

    /// <summary>Gets the last day, included (最后一日，含当日); absent means without end.</summary>
    public Fact<DateOnly> ValidThrough { get; init; }

    /// <summary>Gets the half-open period in which the document is in force.</summary>
    [JsonIgnore]
    public FactPeriod Validity => FactPeriod.Through(ValidFrom, ValidThrough);
}
