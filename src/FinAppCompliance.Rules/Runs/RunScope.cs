namespace FinAppCompliance.Rules.Runs;

/// <summary>Refuses names of scopes that not every store keeps unchanged.</summary>
internal static class RunScope
{
    internal static void Check(string scope)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(scope);
        if (scope.Length > 200 || scope.Contains('\0', StringComparison.Ordinal) || scope.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') >= 0)
        {
            throw new ArgumentException("a scope has 1 to 200 characters of the basic plane without U+0000; use the id of the institution", nameof(scope));
        }
    }
}
