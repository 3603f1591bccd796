namespace FinAppCompliance.Artifacts;

/// <summary>Bounds what a reader does with hostile input; what goes beyond is a typed error, never a hang.</summary>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record ArtifactLimits
{
    /// <summary>Gets the limits used when none are given.</summary>
    public static ArtifactLimits Default { get; } = new();

    /// <summary>Gets the greatest size of a file that is read whole, in bytes: 1 to 1 GiB, 64 MiB unless set.</summary>
    /// <remarks>An APK or app bundle may be larger, because only its directory and few members are read.</remarks>
    public int MaxBytes { get; init => field = Within(value, 1, 1 << 30, nameof(MaxBytes)); } = 64 << 20;

    /// <summary>Gets how deep elements or values may nest: 1 to 1,000, 100 unless set.</summary>
    public int MaxDepth { get; init => field = Within(value, 1, 1_000, nameof(MaxDepth)); } = 100;

    /// <summary>Gets how many elements, values or strings a file may hold: 1 to 100 million, 4 million unless set.</summary>
    public int MaxNodes { get; init => field = Within(value, 1, 100_000_000, nameof(MaxNodes)); } = 4_000_000;

    /// <summary>Gets how many entries the directory of a package may have: 1 to 10 million, 200,000 unless set.</summary>
    public int MaxEntries { get; init => field = Within(value, 1, 10_000_000, nameof(MaxEntries)); } = 200_000;

    /// <summary>Gets the greatest unpacked size of one member of a package, in bytes: 1 to 1 GiB, 16 MiB unless set.</summary>
    public int MaxEntryBytes { get; init => field = Within(value, 1, 1 << 30, nameof(MaxEntryBytes)); } = 16 << 20;

    /// <summary>Gets how many times its packed size a member may unpack to: 1 to 2,000, 500 unless set.</summary>
    public int MaxExpansion { get; init => field = Within(value, 1, 2_000, nameof(MaxExpansion)); } = 500;

    private static int Within(int value, int least, int most, string name) => value >= least && value <= most
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"the limit must lie between {least} and {most}");
}
