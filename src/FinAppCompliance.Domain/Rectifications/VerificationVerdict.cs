namespace FinAppCompliance.Domain.Rectifications;

/// <summary>Says what a verification came to (验收结论).</summary>
public enum VerificationVerdict
{
    /// <summary>Sent back to the responsible person (退回). Also the default value.</summary>
    Returned = 0,

    /// <summary>Passed (通过).</summary>
    Passed,
}
