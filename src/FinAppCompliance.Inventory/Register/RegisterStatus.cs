namespace FinAppCompliance.Inventory.Register;

/// <summary>Says what became of a request to the register.</summary>
public enum RegisterStatus
{
    /// <summary>Something stands against it; nothing changed. Also the default value.</summary>
    Refused = 0,

    /// <summary>It is recorded.</summary>
    Recorded,

    /// <summary>Somebody else changed the record meanwhile; nothing changed here. Read again and retry.</summary>
    Conflict,

    /// <summary>There is no such record.</summary>
    NotFound,
}
