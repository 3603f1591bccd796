namespace FinAppCompliance.Domain.Facts;

/// <summary>Gives every type of record a small number, so that a fact set finds its section without hashing.</summary>
internal static class RecordSlot
{
    private static readonly Dictionary<Type, int> Slots = [];
    private static readonly Lock Gate = new();

    internal static int OfType(Type type)
    {
        lock (Gate)
        {
            if (!Slots.TryGetValue(type, out var slot))
            {
                slot = Slots.Count;
                Slots.Add(type, slot);
            }

            return slot;
        }
    }

    internal static int Of<T>() => Cache<T>.Slot;

    private static class Cache<T>
    {
        internal static readonly int Slot = OfType(typeof(T));
    }
}
