namespace FinAppCompliance.Rules.Runs;

/// <summary>Says what happened to a finding between two runs.</summary>
public enum FindingChange
{
    /// <summary>The same in both runs. Also the default value.</summary>
    Unchanged = 0,

    /// <summary>Only in the later run.</summary>
    Appeared,

    /// <summary>In both, with another outcome, severity, evidence, limit or waiver.</summary>
    Changed,

    /// <summary>Only in the earlier run.</summary>
    Gone,
}
