using System.Runtime.CompilerServices;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Facts;

/// <summary>The recorded records of one type, whole or belonging to one parent, and whether there may be others.</summary>
/// <typeparam name="T">The type of the records.</typeparam>
/// <remarks>
/// Questions are answered in three-valued logic: when the records are not declared complete, "none" is unknown and "all"
/// is unknown, because an unrecorded one may differ. Ordered by id. Nothing is copied; immutable.
/// </remarks>
public readonly ref struct Records<T>
    where T : RegisterRecord
{
    // A section holds records of one type only, so the casts below need no check.
    private readonly ReadOnlySpan<RegisterRecord> _records;

    internal Records(ReadOnlySpan<RegisterRecord> records, bool isComplete)
    {
        _records = records;
        IsComplete = isComplete;
    }

    /// <summary>Gets the number of recorded records.</summary>
    public int Count => _records.Length;

    /// <summary>Gets whether these are declared to be all that exist.</summary>
    public bool IsComplete { get; }

    /// <summary>Gets whether there is none: unknown when none is recorded and the records are not complete.</summary>
    public Tri IsEmpty => Count > 0 ? false : IsComplete ? true : Tri.Unknown;

    /// <summary>Gets a record by position.</summary>
    /// <param name="index">The position, from 0.</param>
    public T this[int index] => Unsafe.As<T>(_records[index]);

    /// <summary>Says whether some record meets a condition.</summary>
    /// <param name="condition">The condition; a static lambda allocates nothing.</param>
    public Tri Any(Func<T, Tri> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var result = IsComplete ? Tri.False : Tri.Unknown;
        foreach (var record in _records)
        {
            result |= condition(Unsafe.As<T>(record));
            if (result.IsTrue)
            {
                break;
            }
        }

        return result;
    }

    /// <summary>Says whether some record meets a condition.</summary>
    /// <typeparam name="TState">The type of what the condition needs besides the record.</typeparam>
    /// <param name="state">What the condition needs besides the record, so that it need not capture it.</param>
    /// <param name="condition">The condition; a static lambda allocates nothing.</param>
    public Tri Any<TState>(TState state, Func<T, TState, Tri> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var result = IsComplete ? Tri.False : Tri.Unknown;
        foreach (var record in _records)
        {
            result |= condition(Unsafe.As<T>(record), state);
            if (result.IsTrue)
            {
                break;
            }
        }

        return result;
    }

    /// <summary>Says whether every record meets a condition.</summary>
    /// <param name="condition">The condition; a static lambda allocates nothing.</param>
    public Tri All(Func<T, Tri> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var result = IsComplete ? Tri.True : Tri.Unknown;
        foreach (var record in _records)
        {
            result &= condition(Unsafe.As<T>(record));
            if (result.IsFalse)
            {
                break;
            }
        }

        return result;
    }

    /// <summary>Says whether every record meets a condition.</summary>
    /// <typeparam name="TState">The type of what the condition needs besides the record.</typeparam>
    /// <param name="state">What the condition needs besides the record, so that it need not capture it.</param>
    /// <param name="condition">The condition; a static lambda allocates nothing.</param>
    public Tri All<TState>(TState state, Func<T, TState, Tri> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var result = IsComplete ? Tri.True : Tri.Unknown;
        foreach (var record in _records)
        {
            result &= condition(Unsafe.As<T>(record), state);
            if (result.IsFalse)
            {
                break;
            }
        }

        return result;
    }

    /// <summary>Returns an enumerator over the recorded records.</summary>
    public Enumerator GetEnumerator() => new(_records);

    /// <summary>Copies the recorded records into an array, for use beyond this view.</summary>
    public T[] ToArray()
    {
        var copy = new T[_records.Length];
        for (var at = 0; at < copy.Length; at++)
        {
            copy[at] = Unsafe.As<T>(_records[at]);
        }

        return copy;
    }

    /// <summary>Walks over the recorded records.</summary>
    public ref struct Enumerator
    {
        private ReadOnlySpan<RegisterRecord>.Enumerator _inner;

        internal Enumerator(ReadOnlySpan<RegisterRecord> records) => _inner = records.GetEnumerator();

        /// <summary>Gets the record at the current position.</summary>
        public T Current => Unsafe.As<T>(_inner.Current);

        /// <summary>Moves to the next record.</summary>
        public bool MoveNext() => _inner.MoveNext();
    }
}
