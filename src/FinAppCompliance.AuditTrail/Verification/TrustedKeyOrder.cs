using FinAppCompliance.AuditTrail.Keys;
using FinAppCompliance.AuditTrail.Signatures;

namespace FinAppCompliance.AuditTrail.Verification;

/// <summary>Refuses keys of a log that do not follow each other.</summary>
internal static class TrustedKeyOrder
{
    public static void Require(IReadOnlyList<TrustedKey> keys, string parameter)
    {
        var problems = keys.Count == 0 ? ["a policy needs a key of the log"] : keys.SelectMany((key, i) => Problems(keys, key, i)).ToList();
        if (problems.Count > 0)
        {
            throw new ArgumentException(string.Join("; ", problems), parameter);
        }
    }

    private static IEnumerable<string> Problems(IReadOnlyList<TrustedKey> keys, TrustedKey key, int place)
    {
        var name = KeyText.Name(key.Key);
        if (!key.Key.IsKnown)
        {
            yield return $"the algorithm of {name} is not known: reference its package and read the key with its verifiers";
        }
        else if (key.Key.Algorithm!.Use != SignatureUse.Checkpoint)
        {
            yield return $"{name} does not sign checkpoints; give the key of the log";
        }

        if (key.UpToSize < key.FromSize)
        {
            yield return $"{name} ends at {key.UpToSize}, before it starts at {key.FromSize}";
        }

        if (key.FromSize > 0 && key.Decision is null && key.Change is null)
        {
            yield return $"{name} starts at {key.FromSize} and no hand-over names it: say who decided to trust it, and why";
        }

        if (place == 0)
        {
            yield break;
        }

        var before = keys[place - 1];
        if (!string.Equals(before.Key.Name, key.Key.Name, StringComparison.Ordinal))
        {
            yield return $"{name} is of another log than {KeyText.Name(before.Key)}";
        }

        if (before.UpToSize is not { } end || end > key.FromSize || key.FromSize <= before.FromSize)
        {
            yield return $"{KeyText.Name(before.Key)} must end where {name} starts, at {key.FromSize}, or before";
        }

        if (keys.Take(place).Any(earlier => earlier.Key == key.Key))
        {
            yield return $"{name} stands there twice; a key that was given up does not come back";
        }
    }
}
