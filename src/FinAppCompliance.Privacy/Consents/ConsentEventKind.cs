namespace FinAppCompliance.Privacy.Consents;

/// <summary>Names what happened to the consent of one person to one purpose.</summary>
public enum ConsentEventKind
{
    /// <summary>Nothing; no event has this kind. Also the default value.</summary>
    None = 0,

    /// <summary>The person was asked: a prompt was planned for a sealed notice.</summary>
    Asked,

    /// <summary>The person consented by an express act.</summary>
    Given,

    /// <summary>The person refused.</summary>
    Refused,

    /// <summary>A consent was ended because a notice changed; an observation, for states are derived.</summary>
    Superseded,

    /// <summary>A consent ended by its term; an observation, for states are derived.</summary>
    Expired,

    /// <summary>The person withdrew.</summary>
    Withdrawn,
}
