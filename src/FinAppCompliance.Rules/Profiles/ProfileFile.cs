namespace FinAppCompliance.Rules.Profiles;

/// <summary>A profile as it is written in a file.</summary>
internal sealed record ProfileFile
{
    public required string Format { get; init; }

    public required string Id { get; init; }

    public required string Zh { get; init; }

    public required string En { get; init; }

    public IReadOnlyList<string>? InstitutionKinds { get; init; }

    public string? Unit { get; init; }

    public IReadOnlyList<string>? LoosenWith { get; init; }

    public required IReadOnlyList<ProfileFileChange> Changes { get; init; }
}
