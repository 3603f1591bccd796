namespace FinAppCompliance.AuditTrail.Keys;

/// <summary>Says how a log came to another signing key.</summary>
public enum KeyChangeKind
{
    /// <summary>Not said. Also the default.</summary>
    Unspecified = 0,

    /// <summary>The former key signed the hand-over, and both keys signed the first checkpoint of the next one.</summary>
    HandOver,

    /// <summary>The former key was lost; somebody decided to go on with another. Only who trusts that decision trusts the next key.</summary>
    Replacement,
}
