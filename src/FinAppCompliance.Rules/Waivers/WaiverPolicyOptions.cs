using FinAppCompliance.Domain.Assessments;

namespace FinAppCompliance.Rules.Waivers;

/// <summary>Who may waive what, and for how long; the institution's own policy, not law.</summary>
public sealed class WaiverPolicyOptions
{
    /// <summary>Gets or sets the longest time between approval and last day, in days; 365 unless set.</summary>
    public int MostDays { get; set; } = 365;

    /// <summary>Gets or sets how many days before its last day a waiver is reported as soon ending; 30 unless set.</summary>
    public int SoonEndingDays { get; set; } = 30;

    /// <summary>Gets or sets the most conclusions that one waiver may cover; 5 unless set. A wider one is not honoured.</summary>
    public int MostConclusions { get; set; } = 5;

    /// <summary>Gets who may approve, each with the gravest severity; nobody unless set.</summary>
    public IDictionary<string, Severity> Approvers { get; } = new Dictionary<string, Severity>(StringComparer.Ordinal);
}
