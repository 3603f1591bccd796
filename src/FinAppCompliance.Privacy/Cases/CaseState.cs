namespace FinAppCompliance.Privacy.Cases;

/// <summary>Says where a request, a complaint or an incident stands.</summary>
public enum CaseState
{
    /// <summary>It is being handled. Also the default value.</summary>
    Open = 0,

    /// <summary>It is being handled, and something waits for the approval of another person.</summary>
    AwaitingApproval,

    /// <summary>It is decided but not told; of an incident: handling ended, and reports may be open.</summary>
    Decided,

    /// <summary>Everybody was told, and it is closed.</summary>
    Closed,

    /// <summary>The person took it back.</summary>
    Withdrawn,
}
