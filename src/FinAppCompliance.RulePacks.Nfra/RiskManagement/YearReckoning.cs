namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Says how "once a year" is counted; the Notice leaves it open.</summary>
internal enum YearReckoning
{
    /// <summary>Within the twelve, or thirty-six, months before. Also the default value.</summary>
    Rolling = 0,

    /// <summary>Within calendar years; the running one still has until its end.</summary>
    CalendarYear,
}
