namespace FinAppCompliance.Privacy.Exports.Kantara;

internal sealed record KantaraController
{
    public required string PiiController { get; init; }

    public required bool OnBehalf { get; init; }

    public required string Contact { get; init; }

    public required KantaraAddress Address { get; init; }

    public required string Email { get; init; }

    public required string Phone { get; init; }
}
