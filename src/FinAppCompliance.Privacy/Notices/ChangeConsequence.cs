namespace FinAppCompliance.Privacy.Notices;

/// <summary>Says what a change of a notice asks of the institution, for one purpose.</summary>
public enum ChangeConsequence
{
    /// <summary>Consent is needed afresh; earlier ones no longer hold (PIPL 14, 23; NDR 22). Also the default value, for it is the safe one.</summary>
    Reconsent = 0,

    /// <summary>Persons must be told (PIPL 17); consents stay.</summary>
    TellOnly,

    /// <summary>Nothing.</summary>
    Nothing,
}
