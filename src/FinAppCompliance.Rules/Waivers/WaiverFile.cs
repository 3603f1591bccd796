namespace FinAppCompliance.Rules.Waivers;

/// <summary>Waivers as they are written in a file.</summary>
internal sealed record WaiverFile
{
    public required string Format { get; init; }

    public required IReadOnlyList<WaiverFileEntry> Waivers { get; init; }
}
