namespace FinAppCompliance.Rules.Catalog;

/// <summary>The version of this package, which packs may bound.</summary>
internal static class EngineVersion
{
    internal static Version Current { get; } = Normalise(typeof(EngineVersion).Assembly.GetName().Version ?? new Version(0, 0, 0));

    internal static bool IsWithin(Version? atLeast, Version? before) =>
        (atLeast is null || Normalise(atLeast) <= Current) && (before is null || Normalise(before) > Current);

    private static Version Normalise(Version version) => new(version.Major, version.Minor, Math.Max(version.Build, 0));
}
