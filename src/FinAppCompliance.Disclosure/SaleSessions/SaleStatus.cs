namespace FinAppCompliance.Disclosure.SaleSessions;

/// <summary>Says what became of a request to the sale desk.</summary>
public enum SaleStatus
{
    /// <summary>The rules stand against it; nothing changed. Also the default value.</summary>
    Refused = 0,

    /// <summary>It is recorded.</summary>
    Recorded,

    /// <summary>Somebody else changed the session meanwhile; nothing changed here. Read again and retry.</summary>
    Conflict,

    /// <summary>There is no such session.</summary>
    NotFound,
}
