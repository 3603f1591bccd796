namespace FinAppCompliance.AuditTrail.Checkpoints;

/// <summary>Says why nothing was signed.</summary>
public enum SigningFailure
{
    /// <summary>Not said. Also the default.</summary>
    Unspecified = 0,

    /// <summary>The key service cannot be reached or failed; passes, so publish again.</summary>
    Unavailable,

    /// <summary>The key service did not answer in time; passes, so publish again.</summary>
    TimedOut,

    /// <summary>The key service refuses this program; somebody must grant it the key.</summary>
    AccessDenied,

    /// <summary>There is no such key; the reference is wrong, or the key was destroyed.</summary>
    KeyNotFound,

    /// <summary>The key is disabled, expired or not yet valid.</summary>
    KeyDisabled,

    /// <summary>What came back is no signature of the public key that the signer states.</summary>
    WrongSignature,

    /// <summary>The log is signed by another key than that of the signer, and nothing hands it over.</summary>
    NotHandedOver,
}
