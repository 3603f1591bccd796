using System.Buffers;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Artifacts.Markup;

/// <summary>Gathers many large values in small pieces and makes one list of them at the end.</summary>
/// <remarks>One growing array of them would be copied over and over among the large objects, which the collector scans anew each time.</remarks>
internal sealed class GatheredItems<T>
    where T : notnull
{
    private const int PieceLength = 256;

    private readonly List<T[]> _pieces = [];
    private int _count;

    internal void Add(in T item)
    {
        if (_count == _pieces.Count * PieceLength)
        {
            _pieces.Add(new T[PieceLength]);
        }

        _pieces[^1][_count++ % PieceLength] = item;
    }

    internal FactList<T> ToList()
    {
        var whole = ArrayPool<T>.Shared.Rent(Math.Max(1, _count));
        for (var at = 0; at < _pieces.Count; at++)
        {
            _pieces[at].AsSpan(0, Math.Min(PieceLength, _count - (at * PieceLength))).CopyTo(whole.AsSpan(at * PieceLength));
        }

        var list = FactListBuilder.Create<T>(whole.AsSpan(0, _count));
        ArrayPool<T>.Shared.Return(whole, clearArray: true);
        return list;
    }
}
