using System.Text.Json;

namespace FinAppCompliance.Rules.Runs;

/// <summary>What a finding's line states beside its statement; whatever is null is as the statement says, or not there.</summary>
internal sealed record RunFileMembers
{
    public string? Key { get; init; }

    public IReadOnlyList<string>? Evidence { get; init; }

    /// <summary>Gets the missing facts: the place of an unknown fact among the evidence, or a text.</summary>
    public IReadOnlyList<JsonElement>? MissingFacts { get; init; }

    public DateTimeOffset? DueFrom { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    public bool? IsDueAtIncluded { get; init; }

    public DateTimeOffset? DoneAt { get; init; }

    public DateOnly? PastFrom { get; init; }

    public DateOnly? PastLastDay { get; init; }

    public string? Waiver { get; init; }

    public string? Rectification { get; init; }

    public DateOnly? RectificationDueOn { get; init; }

    public bool? IsRectificationOverdue { get; init; }

    public string? Dispute { get; init; }

    public string? Fingerprint { get; init; }
}
