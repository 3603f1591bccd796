namespace FinAppCompliance.Rules.Waivers;

/// <summary>A waiver as it is written in a file.</summary>
internal sealed record WaiverFileEntry
{
    public required string Id { get; init; }

    public required string Rule { get; init; }

    public string? SubjectId { get; init; }

    public string? Fingerprint { get; init; }

    public required string Reason { get; init; }

    public required string RequestedBy { get; init; }

    public required string ApprovedBy { get; init; }

    public required DateOnly ApprovedOn { get; init; }

    public required DateOnly LastDay { get; init; }

    public IReadOnlyList<string>? Conditions { get; init; }
}
