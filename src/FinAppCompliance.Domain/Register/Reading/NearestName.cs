namespace FinAppCompliance.Domain.Register.Reading;

/// <summary>Finds the known name that a mistyped one probably means.</summary>
internal static class NearestName
{
    private const int LongestLookedAt = 100;

    /// <summary>Returns the nearest name, or null when none is near.</summary>
    /// <param name="written">The name as written.</param>
    /// <param name="known">The names there are.</param>
    public static string? Of(string written, IEnumerable<string> known)
    {
        if (written.Length > LongestLookedAt)
        {
            return null;
        }

        var nearest = known.Select(name => (Name: name, Distance: Distance(written, name))).OrderBy(static x => x.Distance).FirstOrDefault();
        return nearest.Name is not null && nearest.Distance <= Math.Max(2, written.Length / 3) ? nearest.Name : null;
    }

    /// <summary>Returns the number of letters to insert, delete or replace; case does not count.</summary>
    private static int Distance(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 0; i < left.Length; i++)
        {
            var current = new int[right.Length + 1];
            current[0] = i + 1;
            for (var j = 0; j < right.Length; j++)
            {
                var change = char.ToLowerInvariant(left[i]) == char.ToLowerInvariant(right[j]) ? 0 : 1;
                current[j + 1] = Math.Min(Math.Min(current[j], previous[j + 1]) + 1, previous[j] + change);
            }

            previous = current;
        }

        return previous[right.Length];
    }
}
