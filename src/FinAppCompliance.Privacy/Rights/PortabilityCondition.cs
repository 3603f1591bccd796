namespace FinAppCompliance.Privacy.Rights;

/// <summary>Names the four conditions under which data is moved to another handler (NDR 25).</summary>
public enum PortabilityCondition
{
    /// <summary>Nothing is stated. Also the default value.</summary>
    Unstated = 0,

    /// <summary>The true identity of the person can be verified.</summary>
    IdentityVerified,

    /// <summary>The information was given by consent or collected for a contract.</summary>
    ConsentOrContract,

    /// <summary>The move is technically feasible.</summary>
    Feasible,

    /// <summary>The move harms no lawful right of others.</summary>
    HarmsNobody,
}
