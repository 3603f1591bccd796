namespace FinAppCompliance.Authorization.Compilation;

/// <summary>Small numbers in as few bytes as the greatest of them needs; a million subjects mostly share a handful of terms.</summary>
internal sealed class CompactNumbers
{
    private readonly byte[]? _bytes;
    private readonly ushort[]? _shorts;
    private readonly int[]? _ints;

    public CompactNumbers(int[] numbers)
    {
        switch (numbers.Length == 0 ? 0 : numbers.Max())
        {
            case <= byte.MaxValue:
                _bytes = Array.ConvertAll(numbers, static number => (byte)number);
                break;
            case <= ushort.MaxValue:
                _shorts = Array.ConvertAll(numbers, static number => (ushort)number);
                break;
            default:
                _ints = numbers;
                break;
        }
    }

    public int this[int index]
    {
        get
        {
            if (_bytes is not null)
            {
                return _bytes[index];
            }

            return _shorts is not null ? _shorts[index] : _ints![index];
        }
    }
}
