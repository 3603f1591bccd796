using FinAppCompliance.Domain.Assessments;

namespace FinAppCompliance.Rules.Profiles;

/// <summary>A change as it is written in a file.</summary>
internal sealed record ProfileFileChange
{
    public required string Rule { get; init; }

    public bool? IsOn { get; init; }

    public Severity? Severity { get; init; }

    public string? Parameter { get; init; }

    public string? Value { get; init; }

    public required string By { get; init; }

    public required DateOnly On { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? Through { get; init; }

    public string? ApprovedBy { get; init; }

    public required string Why { get; init; }
}
