namespace FinAppCompliance.Authorization.Compilation;

/// <summary>What became of a condition; a greater value weighs more when several are joined, so that one that fails decides.</summary>
internal enum ConditionResult
{
    Holds = 0,
    Missing,
    Invalid,
    Fails,
}
