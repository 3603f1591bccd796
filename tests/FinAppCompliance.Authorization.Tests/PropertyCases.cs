using System.Globalization;
using FsCheck;
using Microsoft.FSharp.Core;

namespace FinAppCompliance.Authorization.Tests;

/// <summary>How many cases the properties over generated worlds try, and from which seed: some thousands of any, or what the environment asks for.</summary>
internal static class PropertyCases
{
    public const int RequestsPerWorld = 60;

    public static int Worlds { get; } = Math.Max(1, Count() / RequestsPerWorld);

    /// <summary>Gets how FsCheck runs them; without FINAPP_SEED it takes a seed of its own and tells it when a case fails.</summary>
    public static Config Config { get; } = ConfigFrom(ulong.TryParse(
        Environment.GetEnvironmentVariable("FINAPP_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : null);

    public static Config ConfigFrom(ulong? seed) => Config.QuickThrowOnFailure.WithMaxTest(Worlds).WithEndSize(int.MaxValue / 2)
        .WithReplay(seed is { } start ? FSharpOption<Replay>.Some(new Replay(new Rnd(start, (start << 1) | 1), FSharpOption<int>.None)) : FSharpOption<Replay>.None);

    private static int Count() => int.TryParse(
        Environment.GetEnvironmentVariable("FINAPP_PROPERTY_CASES"), NumberStyles.None, CultureInfo.InvariantCulture, out var cases) ? cases : 6_000;
}
