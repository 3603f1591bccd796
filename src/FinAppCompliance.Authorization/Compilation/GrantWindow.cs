namespace FinAppCompliance.Authorization.Compilation;

/// <summary>When a grant holds: as declared, and as its parents leave it. In UTC ticks, half-open.</summary>
internal readonly record struct GrantWindow(long DeclaredFrom, long DeclaredUntil, long From, long Until, bool IsSuspended)
{
    public bool IsEmpty => From >= Until;
}
