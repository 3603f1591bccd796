using System.Text;
using System.Text.Json;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Waivers;

namespace FinAppCompliance.Rules.Runs;

/// <summary>What must be kept of a run, so that it can be defended and compared later: inputs by digest, and every finding.</summary>
/// <remarks>
/// Immutable and thread-safe. Findings are a stream: of a run they are written while somebody walks over them, of a file they are read while
/// somebody does, and no more than one is held. Written as lines of JSON (<c>finapp-run/2</c>), the same bytes for the same run: each rule's texts,
/// citations and remedies once, each statement of a rule once, and a short line for each finding; reading needs the file only.
/// </remarks>
public sealed record RunRecord
{
    internal const string CurrentFormat = "finapp-run/2";

    private readonly IEnumerable<RecordedFinding> _findings = [];

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

    /// <summary>Gets the findings, ordered by rule and subject; given ones are copied and put into that order.</summary>
    /// <remarks>Each walk reads or writes them anew, so that walking twice costs twice; take a list of what is needed often. Several walks at once are fine.</remarks>
    /// <exception cref="JsonException">While walking over the findings of a file of <see cref="Open"/>: it was changed or cut off.</exception>
    public required IEnumerable<RecordedFinding> Findings
    {
        get => _findings;
        init => _findings = value as FindingSource ?? FindingSource.Of(value);
    }

    internal RunFileHeader Header => new(Format, AsOf, EngineVersion, Packs, ProfileDigest, FactsDigest, Outcomes);

    /// <summary>Makes the record of a run; its findings are written when somebody walks over them.</summary>
    /// <param name="run">The run.</param>
    /// <param name="waivers">The waivers, rectifications and disputes laid over it; null for none.</param>
    public static RunRecord Of(AssessmentRun run, WaiverResolution? waivers = null)
    {
        ArgumentNullException.ThrowIfNull(run);
        return waivers is null
            ? Of(run, () => run.EnumerateFindings().Select(static f => new ResolvedFinding(f, null)))
            : Of(run, () => RunOrder.Merge(waivers.Findings, waivers.About));
    }

    /// <summary>Reads a record and checks all of it; its findings are expanded from the text when somebody walks over them.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="JsonException">The text is no record of a run; the message says where.</exception>
    public static RunRecord Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Read(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>Reads a record and checks all of it; its findings are expanded from the bytes when somebody walks over them.</summary>
    /// <param name="utf8">The bytes, kept and not copied; they must not change any more.</param>
    /// <exception cref="JsonException">The bytes are no record of a run; the message says where.</exception>
    public static RunRecord Read(ReadOnlyMemory<byte> utf8)
    {
        var record = Open(() => RunFileBytes.Open(utf8));
        foreach (var finding in record.Findings)
        {
            _ = finding;
        }

        return record;
    }

    /// <summary>Opens a record that need not fit into memory: reads everything but the findings, which are read when somebody walks over them.</summary>
    /// <param name="open">Opens the same bytes anew for each walk, such as <c>() => File.OpenRead(path)</c>; each stream is closed behind the walk.</param>
    /// <exception cref="JsonException">The bytes do not begin a record of a run.</exception>
    public static RunRecord Open(Func<Stream> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        using var stream = open();
        var header = RunFileReader.ReadHeader(stream);
        return new()
        {
            Format = header.Format,
            AsOf = header.AsOf,
            EngineVersion = header.EngineVersion,
            Packs = header.Packs,
            ProfileDigest = header.ProfileDigest,
            FactsDigest = header.FactsDigest,
            Outcomes = header.Outcomes,
            Findings = new FindingSource(() => RunFileReader.ReadFindings(open)),
        };
    }

    /// <summary>Returns the record as its bytes, the same for the same run.</summary>
    /// <exception cref="OutOfMemoryException">The bytes do not fit into an array; use <see cref="Write"/>.</exception>
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        Write(stream);
        return stream.ToArray();
    }

    /// <summary>Writes the record while walking over its findings; no more than one is held.</summary>
    /// <param name="stream">Where to; left open.</param>
    public void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        RunFileWriter.Write(stream, this);
    }

    internal static RunRecord Of(AssessmentRun run, Func<IEnumerable<ResolvedFinding>> findings) => new()
    {
        AsOf = run.AsOf,
        EngineVersion = Catalog.EngineVersion.Current.ToString(),
        Packs = [.. run.RuleSet.Packs.Select(static p => $"{p.Id} {p.Version} {p.Edition}".TrimEnd())],
        ProfileDigest = RunDigest.Of(run.RuleSet),
        FactsDigest = RunDigest.Of(run.Facts),
        Outcomes = Enum.GetValues<RuleOutcome>().ToDictionary(static o => o.ToString(), run.Count),
        Findings = new FindingSource(() => RecordedFinding.Of(findings())),
    };

    internal static string OtherFormat(string? format) => format switch
    {
        "finapp-run/1" => $"the run record is 'finapp-run/1', which knows neither what is not yet due nor past gaps; keep it as evidence, assess its register anew to get '{CurrentFormat}', and compare only records of one format",
        _ => $"the text is no run record; its format must be '{CurrentFormat}'",
    };
}
