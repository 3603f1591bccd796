using System.Text.Json;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Waivers;

namespace FinAppCompliance.Rules.Runs;

/// <summary>What must be kept of a run, so that it can be defended and compared later: inputs by digest, and every finding.</summary>
/// <remarks>Immutable and thread-safe. Written as JSON (<c>finapp-run/2</c>), the same bytes for the same run.</remarks>
public sealed record RunRecord
{
    private const string CurrentFormat = "finapp-run/2";

    /// <summary>Gets the format, always <c>finapp-run/2</c>.</summary>
    public string Format { get; init; } = CurrentFormat;

    /// <summary>Gets the instant for which was judged, in UTC.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>Gets the version of the rules package.</summary>
    public required string EngineVersion { get; init; }

    /// <summary>Gets the packs as id, version and edition.</summary>
    public required IReadOnlyList<string> Packs { get; init; }

    /// <summary>Gets a SHA-256 over all rules with their state, severity and parameters.</summary>
    public required string ProfileDigest { get; init; }

    /// <summary>Gets a SHA-256 over all facts.</summary>
    public required string FactsDigest { get; init; }

    /// <summary>Gets how many pairs of rule and subject had each outcome; <c>PastBreach</c> counts those with a past gap beside what holds now.</summary>
    public required IReadOnlyDictionary<string, int> Outcomes { get; init; }

    /// <summary>Gets the findings, in the run's order.</summary>
    public required IReadOnlyList<RecordedFinding> Findings { get; init; }

    /// <summary>Makes the record of a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="waivers">The waivers, rectifications and disputes laid over it; null for none.</param>
    public static RunRecord Of(AssessmentRun run, WaiverResolution? waivers = null)
    {
        ArgumentNullException.ThrowIfNull(run);
        var resolved = waivers?.Findings ?? [.. run.Findings.Select(static f => new ResolvedFinding(f, null))];
        return new()
        {
            AsOf = run.AsOf,
            EngineVersion = Catalog.EngineVersion.Current.ToString(),
            Packs = [.. run.RuleSet.Packs.Select(static p => $"{p.Id} {p.Version} {p.Edition}".TrimEnd())],
            ProfileDigest = RunDigest.Of(run.RuleSet),
            FactsDigest = RunDigest.Of(run.Facts),
            Outcomes = Enum.GetValues<RuleOutcome>().ToDictionary(static o => o.ToString(), run.Count),
            Findings = [.. resolved.Concat((waivers?.About ?? []).Select(static f => new ResolvedFinding(f, null))).Select(RecordedFinding.Of)],
        };
    }

    /// <summary>Reads a record.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="JsonException">The text is no record of a run; the message says where.</exception>
    public static RunRecord Read(string json) => JsonSerializer.Deserialize(json, RulesJsonContext.Default.RunRecord) switch
    {
        { Format: CurrentFormat } record => record,
        { Format: "finapp-run/1" } => throw new JsonException(
            $"the run record is 'finapp-run/1', which knows neither what is not yet due nor past gaps; keep it as evidence, assess its register anew to get '{CurrentFormat}', and compare only records of one format"),
        _ => throw new JsonException($"the text is no run record; its format must be '{CurrentFormat}'"),
    };

    /// <summary>Returns the record as its bytes, the same for the same run.</summary>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, RulesJsonContext.Readable.RunRecord);

    /// <summary>Writes the record.</summary>
    /// <param name="stream">Where to; left open.</param>
    public void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        JsonSerializer.Serialize(stream, this, RulesJsonContext.Readable.RunRecord);
    }
}
