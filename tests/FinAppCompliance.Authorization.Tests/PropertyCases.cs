using System.Globalization;

namespace FinAppCompliance.Authorization.Tests;

/// <summary>How many cases the properties over generated worlds try: some thousands, or what the environment asks for.</summary>
internal static class PropertyCases
{
    public const int RequestsPerWorld = 60;

    public static int Worlds { get; } = Math.Max(1, Count() / RequestsPerWorld);

    private static int Count() => int.TryParse(
        Environment.GetEnvironmentVariable("FINAPP_PROPERTY_CASES"), NumberStyles.None, CultureInfo.InvariantCulture, out var cases) ? cases : 6_000;
}
