namespace FinAppCompliance.Testing.Access;

/// <summary>A small repeatable source of choices (splitmix64); good enough to generate cases, not for secrets.</summary>
internal sealed class Dice(int seed)
{
    private ulong _state = unchecked((ulong)seed * 0x9E3779B97F4A7C15UL) ^ 0xD1B54A32D192ED03UL;

    public int Roll(int sides)
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            var z = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return (int)((z ^ (z >> 31)) % (ulong)sides);
        }
    }

    public bool Chance(int percent) => Roll(100) < percent;

    public T Pick<T>(IReadOnlyList<T> items) => items[Roll(items.Count)];

    public T[] Some<T>(IReadOnlyList<T> items, int percent) => [.. items.Where(_ => Chance(percent))];
}
