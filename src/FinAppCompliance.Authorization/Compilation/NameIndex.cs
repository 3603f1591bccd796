namespace FinAppCompliance.Authorization.Compilation;

/// <summary>Finds the number of a name, ordinally. Open addressing with a one-byte tag, so that a miss rarely touches a string.</summary>
internal sealed class NameIndex
{
    private readonly string[] _names;
    private readonly int[] _slots;
    private readonly byte[] _tags;

    public NameIndex(string[] names)
    {
        _names = names;
        _slots = new int[checked(names.Length + (names.Length / 4) + 2)];
        _tags = new byte[_slots.Length];
        for (var number = 0; number < names.Length; number++)
        {
            Add(number);
        }
    }

    public string[] Names => _names;

    /// <summary>Returns the number of a name, or -1.</summary>
    public int Find(string? name)
    {
        if (name is null)
        {
            return -1;
        }

        var hash = unchecked((uint)name.GetHashCode());
        var tags = _tags;
        var slot = Slot(hash);
        var tag = Tag(hash);
        while (tags[slot] != 0)
        {
            if (tags[slot] == tag && string.Equals(_names[_slots[slot]], name, StringComparison.Ordinal))
            {
                return _slots[slot];
            }

            slot = slot + 1 == tags.Length ? 0 : slot + 1;
        }

        return -1;
    }

    private void Add(int number)
    {
        var hash = unchecked((uint)_names[number].GetHashCode());
        var slot = Slot(hash);
        while (_tags[slot] != 0)
        {
            slot = slot + 1 == _tags.Length ? 0 : slot + 1;
        }

        _tags[slot] = Tag(hash);
        _slots[slot] = number;
    }

    // The high bits choose the slot, the low ones the tag; zero marks an empty slot.
    private int Slot(uint hash) => (int)((hash * (ulong)_slots.Length) >> 32);

    private static byte Tag(uint hash) => unchecked((byte)(hash | 1));
}
