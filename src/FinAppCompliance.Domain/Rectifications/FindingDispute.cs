using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Rectifications;

/// <summary>A finding that somebody holds to be wrong, with the reason and a second person who confirmed it (异议).</summary>
/// <remarks>
/// The finding stays and counts; it is shown as disputed. <see cref="RegisterRecord.EvidenceIds"/> are the evidence, never empty.
/// Immutable and thread-safe; equality is by all members.
/// </remarks>
public sealed record FindingDispute : RegisterRecord
{
    /// <summary>Gets the id of the rule whose finding is disputed.</summary>
    public Fact<string> Rule { get; init; }

    /// <summary>Gets the id of the subject of the finding.</summary>
    public Fact<string> SubjectId { get; init; }

    /// <summary>Gets the fingerprint of the one finding; absent for every finding of the rule about the subject.</summary>
    public Fact<string> Fingerprint { get; init; }

    /// <summary>Gets why the finding is held to be wrong.</summary>
    public Fact<string> Reason { get; init; }

    /// <summary>Gets who raised it.</summary>
    public Fact<Ref<Person>> RaisedBy { get; init; }

    /// <summary>Gets the day on which it was raised.</summary>
    public Fact<DateOnly> RaisedOn { get; init; }

    /// <summary>Gets the other person who confirmed it.</summary>
    public Fact<Ref<Person>> ConfirmedBy { get; init; }

    /// <summary>Gets the day on which it was confirmed; the dispute holds from then on.</summary>
    public Fact<DateOnly> ConfirmedOn { get; init; }

    /// <summary>Gets the first day on which it no longer stands, settled or withdrawn; absent while it stands.</summary>
    public Fact<DateOnly> SettledOn { get; init; }

    /// <summary>Says whether the dispute stands on a day; one whose end is not recorded stands.</summary>
    /// <param name="day">The day, by the calendar of China.</param>
    public bool StandsOn(DateOnly day) => ConfirmedOn.TryGet(out var from) && from <= day && !(SettledOn.TryGet(out var end) && end <= day);
}
