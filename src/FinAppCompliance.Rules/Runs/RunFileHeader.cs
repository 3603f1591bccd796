namespace FinAppCompliance.Rules.Runs;

/// <summary>The first line of a run's file: everything but the findings.</summary>
internal sealed record RunFileHeader(
    string Format,
    DateTimeOffset AsOf,
    string EngineVersion,
    IReadOnlyList<string> Packs,
    string ProfileDigest,
    string FactsDigest,
    IReadOnlyDictionary<string, int> Outcomes);
