namespace FinAppCompliance.Rules.Cases;

/// <summary>Says what is being done about a finding or a case; none of it makes a breach go away.</summary>
public enum CaseState
{
    /// <summary>Nothing is laid over it. Also the default value.</summary>
    Open = 0,

    /// <summary>Somebody disputes it (异议); it stays counted.</summary>
    Disputed,

    /// <summary>A rectification record stands for it (整改中); it stays breached.</summary>
    BeingRectified,

    /// <summary>A waiver that holds covers it (已豁免).</summary>
    Waived,
}
