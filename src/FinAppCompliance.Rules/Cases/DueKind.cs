namespace FinAppCompliance.Rules.Cases;

/// <summary>Says why a day stands in the due list.</summary>
public enum DueKind
{
    /// <summary>A duty must be met by then (规则期限). Also the default value.</summary>
    Duty = 0,

    /// <summary>A waiver ends (豁免到期).</summary>
    WaiverEnds,

    /// <summary>A rectification or another thing laid over a finding is due (整改到期).</summary>
    RectificationDue,

    /// <summary>A date that the register itself sets for doing something (登记的限期).</summary>
    RecordedDueDay,

    /// <summary>A period of the register ends, such as a contract, a licence or a grant (有效期届满).</summary>
    PeriodEnds,

    /// <summary>Something planned, such as a cut-over, a launch or a termination (计划事项).</summary>
    Planned,
}
