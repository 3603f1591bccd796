using System.Collections;
using System.Runtime.CompilerServices;

namespace FinAppCompliance.Domain.Facts;

/// <summary>A list that may not be recorded: unknown, or known with its items in order.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <remarks>
/// The default value is unknown, which is not the same as empty. Items are copied in and never change; equality compares
/// them in order. In JSON a missing member is unknown and <c>[]</c> is known to be empty. Thread-safe.
/// </remarks>
[CollectionBuilder(typeof(FactListBuilder), nameof(FactListBuilder.Create))]
public readonly struct FactList<T> : IEquatable<FactList<T>>, IEnumerable<T>
    where T : notnull
{
    private readonly T[]? _items;

    internal FactList(ReadOnlySpan<T> items) => _items = items.ToArray();

    /// <summary>Gets the list about which nothing is recorded; also the default.</summary>
    public static FactList<T> Unknown => default;

    /// <summary>Gets the list that is recorded to have no items.</summary>
    public static FactList<T> Empty => new([]);

    /// <summary>Gets whether nothing is recorded.</summary>
    public bool IsUnknown => _items is null;

    /// <summary>Gets the recorded items; empty when nothing is recorded, so ask <see cref="IsUnknown"/> as well.</summary>
    public ReadOnlySpan<T> Items => _items;

    /// <summary>Gets the number of recorded items; zero when nothing is recorded.</summary>
    public int Count => _items?.Length ?? 0;

    /// <summary>Gets whether the list is recorded to be empty; unknown when nothing is recorded.</summary>
    public Tri IsEmpty => _items is null ? Tri.Unknown : _items.Length == 0;

    /// <summary>Says whether the list holds an item; unknown when nothing is recorded.</summary>
    /// <param name="item">The item.</param>
    public Tri Contains(T item) => _items is null ? Tri.Unknown : Array.IndexOf(_items, item) >= 0;

    /// <summary>Says whether some item meets a condition: true wins, then unknown; stops at the first true.</summary>
    /// <param name="condition">The condition.</param>
    public Tri Any(Func<T, Tri> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var result = _items is null ? Tri.Unknown : Tri.False;
        foreach (var item in Items)
        {
            result |= condition(item);
            if (result.IsTrue)
            {
                break;
            }
        }

        return result;
    }

    /// <summary>Says whether every item meets a condition: false wins, then unknown; stops at the first false.</summary>
    /// <param name="condition">The condition.</param>
    public Tri All(Func<T, Tri> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var result = _items is null ? Tri.Unknown : Tri.True;
        foreach (var item in Items)
        {
            result &= condition(item);
            if (result.IsFalse)
            {
                break;
            }
        }

        return result;
    }

    /// <summary>Returns an enumerator over the recorded items.</summary>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(FactList<T> other) =>
        IsUnknown == other.IsUnknown && Items.SequenceEqual(other.Items, EqualityComparer<T>.Default);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FactList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(IsUnknown);
        foreach (var item in Items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>Compares two lists structurally; unknown equals unknown here.</summary>
    /// <param name="left">The first list.</param>
    /// <param name="right">The second list.</param>
    public static bool operator ==(FactList<T> left, FactList<T> right) => left.Equals(right);

    /// <summary>Compares two lists structurally; unknown equals unknown here.</summary>
    /// <param name="left">The first list.</param>
    /// <param name="right">The second list.</param>
    public static bool operator !=(FactList<T> left, FactList<T> right) => !left.Equals(right);

    /// <summary>Returns the items separated by commas, or <c>unknown</c>.</summary>
    public override string ToString() => _items is null ? "unknown" : string.Join(", ", _items.Select(static item => FactText.Of(item)));
}
