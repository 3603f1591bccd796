namespace FinAppCompliance.Rules.Gates;

/// <summary>Says whether a step may be taken.</summary>
public enum GateState
{
    /// <summary>It cannot be told; the step must wait. Also the default value.</summary>
    Held = 0,

    /// <summary>A requirement is breached; the step must not be taken.</summary>
    Closed,

    /// <summary>Every requirement holds, is not applicable, is waived, or is being rectified where the policy of the gate allows it.</summary>
    Open,
}
