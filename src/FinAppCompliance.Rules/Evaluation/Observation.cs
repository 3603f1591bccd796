using System.Globalization;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>A fact that a conclusion rests on, not yet turned into text.</summary>
internal readonly record struct Observation(string Fact, string? Record, FactState State, object? Value, Type? RecordType = null, IReadOnlyList<string>? Ids = null)
{
    internal string Text => State switch
    {
        FactState.Unknown => "unknown",
        FactState.Absent => "none",
        _ => Value switch
        {
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTimeOffset instant => instant.ToOffset(ChinaStandardTime.Offset).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            bool truth => truth ? "true" : "false",
            _ => Value?.ToString() ?? string.Empty,
        },
    };

    internal bool IsRecords => RecordType is not null;

    internal bool IsAfter(DateTimeOffset instant) => Value switch
    {
        DateOnly day => day > ChinaStandardTime.DateOf(instant),
        DateTimeOffset at => at > instant,
        _ => false,
    };

    internal bool IsTime => Value is DateOnly or DateTimeOffset;
}
