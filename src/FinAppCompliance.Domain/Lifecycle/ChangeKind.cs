namespace FinAppCompliance.Domain.Lifecycle;

/// <summary>Names the sorts of change (变更类型).</summary>
public enum ChangeKind
{
    /// <summary>Some other change. Also the default value.</summary>
    Other = 0,

    /// <summary>The first launch of a system (投产).</summary>
    Launch,

    /// <summary>New or changed functions.</summary>
    Feature,

    /// <summary>A correction.</summary>
    Fix,

    /// <summary>A change of infrastructure.</summary>
    Infrastructure,

    /// <summary>A change of settings.</summary>
    Configuration,

    /// <summary>An emergency change, approved afterwards.</summary>
    Emergency,
}
