namespace FinAppCompliance.Authorization.Compilation;

/// <summary>A set of small numbers that can be listed in order and asked in constant time.</summary>
internal sealed class NumberSet
{
    private readonly int[] _numbers;
    private readonly ulong[] _bits;

    public NumberSet(int limit, IEnumerable<int> numbers)
    {
        _numbers = [.. numbers.Order()];
        _bits = _numbers.Length == 0 ? [] : new ulong[(limit + 63) / 64];
        foreach (var number in _numbers)
        {
            _bits[number / 64] |= 1UL << (number % 64);
        }
    }

    public int Count => _numbers.Length;

    public ReadOnlySpan<int> Numbers => _numbers;

    /// <summary>Says whether a number is in the set; a negative one, which stands for an unknown name, never is.</summary>
    public bool Contains(int number) => number >= 0 && number / 64 < _bits.Length && (_bits[number / 64] >> (number % 64) & 1) != 0;
}
