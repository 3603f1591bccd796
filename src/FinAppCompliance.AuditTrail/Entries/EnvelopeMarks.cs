namespace FinAppCompliance.AuditTrail.Entries;

/// <summary>Remarks that an envelope carries about its entry.</summary>
[Flags]
public enum EnvelopeMarks
{
    /// <summary>No remark.</summary>
    None = 0,

    /// <summary>The clock of the writer stood behind an earlier entry; the recorded time was raised to that of the entry before.</summary>
    ClockBehind = 1,

    /// <summary>The entry was recorded with a body that is not empty.</summary>
    HasBody = 2,

    /// <summary>The body was encrypted under a key of its subject.</summary>
    IsSealed = 4,
}
