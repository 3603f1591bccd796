using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FinAppCompliance.Rules.Runs;

/// <summary>Writes a run's file line by line: each rule's texts once, each statement once, and a short line for each finding.</summary>
/// <remarks>
/// What a writer remembers is bounded: statements of one rule, at most <see cref="MostStatements"/>, then the line of the rule is repeated and
/// numbers begin anew. A text that says something else of every subject, such as one with a date, therefore costs space and no memory.
/// </remarks>
internal sealed class RunFileWriter : IDisposable
{
    private const int MostStatements = 1024;
    private const int MostVariants = 16;
    private const int FlushAt = 1 << 16;

    private readonly Stream _stream;
    private readonly ArrayBufferWriter<byte> _buffer = new(FlushAt * 2);
    private readonly Utf8JsonWriter _json;
    private readonly Dictionary<RunFileStatement, int> _statements = [];
    private readonly Dictionary<(string, Domain.Assessments.RuleOutcome, Domain.Assessments.Severity, string, string, string?), (RunFileStatement First, int Variants)> _cores = [];
    private RunFileRule? _rule;
    private long _count;

    internal RunFileWriter(Stream stream)
    {
        _stream = stream;
        _json = new(_buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
    }

    /// <summary>Writes a whole file.</summary>
    internal static void Write(Stream stream, RunRecord run)
    {
        using var writer = new RunFileWriter(stream);
        JsonSerializer.Serialize(writer._json, run.Header, RulesJsonContext.Readable.RunFileHeader);
        writer.EndLine();
        foreach (var finding in run.Findings)
        {
            writer.Add(finding);
        }

        writer._json.WriteStartObject();
        writer._json.WriteNumber("findings"u8, writer._count);
        writer._json.WriteEndObject();
        writer.EndLine();
        writer.Flush();
    }

    public void Dispose() => _json.Dispose();

    private void Add(RecordedFinding finding)
    {
        if (_rule?.Covers(finding) != true)
        {
            BeginRule(RunFileRule.Of(finding));
        }

        _count++;
        var said = RunFileStatement.Of(finding, _statements.Count);
        if (_statements.TryGetValue(said, out var number))
        {
            WriteFinding(finding, said with { Statement = number });
            return;
        }

        if (_cores.TryGetValue(said.Core, out var known) && known.Variants >= MostVariants)
        {
            WriteFinding(finding, known.First);
            return;
        }

        if (_statements.Count == MostStatements)
        {
            BeginRule(_rule!);
            known = default;
            said = said with { Statement = 0 };
        }

        _statements.Add(said, said.Statement);
        _cores[said.Core] = (known.First ?? said, known.Variants + 1);
        JsonSerializer.Serialize(_json, said, RulesJsonContext.Readable.RunFileStatement);
        EndLine();
        WriteFinding(finding, said);
    }

    private void BeginRule(RunFileRule rule)
    {
        _rule = rule;
        _statements.Clear();
        _cores.Clear();
        JsonSerializer.Serialize(_json, rule, RulesJsonContext.Readable.RunFileRule);
        EndLine();
    }

    private void WriteFinding(RecordedFinding finding, RunFileStatement said)
    {
        _json.WriteStartArray();
        _json.WriteStringValue(finding.SubjectId);
        _json.WriteNumberValue(said.Statement);
        var isOpen = false;
        WriteFacts(finding, said, ref isOpen);
        WriteTimes(finding, ref isOpen);
        WriteStanding(finding, ref isOpen);
        Text(ref isOpen, "fingerprint"u8, finding.IsMarkDerived ? null : finding.Fingerprint);
        if (isOpen)
        {
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        EndLine();
    }

    private void WriteFacts(RecordedFinding finding, RunFileStatement said, ref bool isOpen)
    {
        if (finding.Key != (said.Key ?? string.Empty))
        {
            Text(ref isOpen, "key"u8, finding.Key);
        }

        if (!ReferenceEquals(finding.Evidence, said.Evidence) && !finding.Evidence.SequenceEqual(said.Evidence, StringComparer.Ordinal))
        {
            Begin(ref isOpen, "evidence"u8);
            foreach (var fact in finding.Evidence)
            {
                _json.WriteStringValue(fact);
            }

            _json.WriteEndArray();
        }

        if (!ReferenceEquals(finding.MissingFacts, said.MissingFacts) && !finding.MissingFacts.SequenceEqual(said.MissingFacts, StringComparer.Ordinal))
        {
            Begin(ref isOpen, "missingFacts"u8);
            foreach (var missing in finding.MissingFacts)
            {
                if (MissingFactCodes.PlaceOf(missing, finding.Evidence) is var place and >= 0)
                {
                    _json.WriteNumberValue(place);
                }
                else
                {
                    _json.WriteStringValue(missing);
                }
            }

            _json.WriteEndArray();
        }
    }

    private void WriteTimes(RecordedFinding finding, ref bool isOpen)
    {
        Instant(ref isOpen, "dueFrom"u8, finding.DueFrom);
        Instant(ref isOpen, "dueAt"u8, finding.DueAt);
        Truth(ref isOpen, "isDueAtIncluded"u8, finding.IsDueAtIncluded);
        Instant(ref isOpen, "doneAt"u8, finding.DoneAt);
        Day(ref isOpen, "pastFrom"u8, finding.PastFrom);
        Day(ref isOpen, "pastLastDay"u8, finding.PastLastDay);
    }

    private void WriteStanding(RecordedFinding finding, ref bool isOpen)
    {
        Text(ref isOpen, "waiver"u8, finding.Waiver);
        Text(ref isOpen, "rectification"u8, finding.Rectification);
        Day(ref isOpen, "rectificationDueOn"u8, finding.RectificationDueOn);
        Truth(ref isOpen, "isRectificationOverdue"u8, finding.IsRectificationOverdue);
        Text(ref isOpen, "dispute"u8, finding.Dispute);
    }

    private void Begin(ref bool isOpen, ReadOnlySpan<byte> name)
    {
        Open(ref isOpen);
        _json.WriteStartArray(name);
    }

    private void Text(ref bool isOpen, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            Open(ref isOpen);
            _json.WriteString(name, value);
        }
    }

    private void Instant(ref bool isOpen, ReadOnlySpan<byte> name, DateTimeOffset? value)
    {
        if (value is { } instant)
        {
            Open(ref isOpen);
            _json.WriteString(name, instant);
        }
    }

    private void Day(ref bool isOpen, ReadOnlySpan<byte> name, DateOnly? value) =>
        Text(ref isOpen, name, value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private void Truth(ref bool isOpen, ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } truth)
        {
            Open(ref isOpen);
            _json.WriteBoolean(name, truth);
        }
    }

    private void Open(ref bool isOpen)
    {
        if (!isOpen)
        {
            _json.WriteStartObject();
            isOpen = true;
        }
    }

    private void EndLine()
    {
        _json.Flush();
        _buffer.Write("\n"u8);
        _json.Reset();
        if (_buffer.WrittenCount >= FlushAt)
        {
            Flush();
        }
    }

    private void Flush()
    {
        _stream.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }
}
