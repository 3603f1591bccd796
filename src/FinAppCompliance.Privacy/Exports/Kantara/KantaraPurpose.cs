namespace FinAppCompliance.Privacy.Exports.Kantara;

internal sealed record KantaraPurpose
{
    public required string Purpose { get; init; }

    public required string ConsentType { get; init; }

    public required string[] PurposeCategory { get; init; }

    public required string[] PiiCategory { get; init; }

    public required bool PrimaryPurpose { get; init; }

    public required string Termination { get; init; }

    public required bool ThirdPartyDisclosure { get; init; }

    public string? ThirdPartyName { get; init; }
}
