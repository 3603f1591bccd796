namespace FinAppCompliance.Privacy.Rights;

/// <summary>Says who makes a rights request.</summary>
public enum Requester
{
    /// <summary>Not stated; such a request is refused at opening. Also the default value.</summary>
    Unstated = 0,

    /// <summary>The person.</summary>
    Person,

    /// <summary>The guardian of a minor.</summary>
    Guardian,

    /// <summary>A close relative of a person who died (PIPL 49).</summary>
    CloseRelative,

    /// <summary>Somebody with the authority of the person.</summary>
    Agent,
}
