using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Profiles;

namespace FinAppCompliance.Rules;

/// <summary>Which rules a host runs, and how they are tailored.</summary>
public sealed class RulesOptions
{
    /// <summary>Gets the packs; at least one is needed.</summary>
    public IList<RulePack> Packs { get; } = [];

    /// <summary>Gets the profile layers, institution first; none unless set.</summary>
    public IList<Profile> Profiles { get; } = [];

    /// <summary>Gets or sets the kind of institution; null applies only layers for all kinds.</summary>
    public InstitutionKind? InstitutionKind { get; set; }

    /// <summary>Gets or sets the working calendar; the built-in one of mainland China unless set.</summary>
    public IWorkingCalendar Calendar { get; set; } = ChineseWorkingCalendar.BuiltIn;

    /// <summary>Gets or sets how many rules may be evaluated at once: 1 unless set, -1 for as many as there are processors.</summary>
    public int MaxDegreeOfParallelism { get; set; } = 1;
}
