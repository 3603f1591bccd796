using System.Numerics;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Notices;

/// <summary>Finds the position of a purpose; built once for a notice and shared by every snapshot taken under it.</summary>
/// <remarks>Open addressing at half load over hashes that the ids carry: a look-up compares one or two integers.</remarks>
internal sealed class PurposeIndex
{
    private readonly PurposeId[] _slots;
    private readonly int[] _positions;
    private readonly int _mask;

    public PurposeIndex(IReadOnlyList<PurposeId> purposes)
    {
        Purposes = purposes;
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, purposes.Count * 2));
        _slots = new PurposeId[size];
        _positions = new int[size];
        _mask = size - 1;
        for (var position = 0; position < purposes.Count; position++)
        {
            var slot = purposes[position].GetHashCode() & _mask;
            while (!_slots[slot].IsEmpty)
            {
                slot = (slot + 1) & _mask;
            }

            _slots[slot] = purposes[position];
            _positions[slot] = position;
        }
    }

    public IReadOnlyList<PurposeId> Purposes { get; }

    /// <summary>Returns the position of a purpose, or -1.</summary>
    public int Find(PurposeId purpose)
    {
        var slots = _slots;
        var slot = purpose.GetHashCode() & _mask;
        while ((uint)slot < (uint)slots.Length && !slots[slot].IsEmpty)
        {
            if (slots[slot].Equals(purpose))
            {
                return _positions[slot];
            }

            slot = (slot + 1) & _mask;
        }

        return -1;
    }
}
