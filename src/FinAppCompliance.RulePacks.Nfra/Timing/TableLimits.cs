using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Timing;

/// <summary>Takes limits, parameters and forms of reports from the table of deadlines; no rule states such a number itself.</summary>
internal static class TableLimits
{
    /// <summary>Returns the limit that a regulation states.</summary>
    internal static LegalLimit<TimeLimit> Legal(string id)
    {
        var line = DeadlineTable.Get(id);
        return new(line.Length, line.LengthText, Duty.Cite(line.Citation.Requirement.Value));
    }

    /// <summary>Returns the day of each year that a regulation states.</summary>
    internal static LegalLimit<YearlyDay> Yearly(string id)
    {
        var line = DeadlineTable.Get(id);
        return new(line.Yearly!.Value, line.LengthText, Duty.Cite(line.Citation.Requirement.Value));
    }

    /// <summary>Returns the parameter by which the institution sets a number that the law leaves open; default and bounds stand in the table.</summary>
    internal static RuleParameter<TimeLimit> Own(string id, string key, RuleParameterTexts texts)
    {
        var line = DeadlineTable.Get(id);
        var bounds = line.Bounds!.Value;
        var tighter = line.Direction == DeadlineDirection.Before ? Tighter.Higher : Tighter.Lower;
        return RuleParameter.Time(key, line.Length, (bounds.Least, bounds.Most), tighter, texts);
    }

    /// <summary>Returns the parameter by which the institution sets a number that the law leaves open; default and bounds stand in the table.</summary>
    internal static RuleParameter<TimeLimit> Own(string id, string key, string zh, string en) => Own(id, key, OwnLimits.Texts(zh, en));

    /// <summary>Returns which report a deadline asks for.</summary>
    internal static ReportAsked Asked(string id)
    {
        var line = DeadlineTable.Get(id);
        return new(line.Form.Kind!.Value, line.Addressee.ToAuthority()!.Value, line.Form.IsWritten, line.Form.HasAllContents);
    }
}
