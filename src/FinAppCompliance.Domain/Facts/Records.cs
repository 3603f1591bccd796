using System.Runtime.CompilerServices;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Facts;

/// <summary>The recorded records of one type, whole or belonging to one parent or key, and whether there may be others.</summary>
/// <typeparam name="T">The type of the records.</typeparam>
/// <remarks>
/// Questions are answered in three-valued logic: when the records are not declared complete, "none" is unknown and "all"
/// is unknown, because an unrecorded one may differ. Records whose key is unknown may or may not belong to it: they can
/// turn an answer into unknown and never settle one; they come last. Ordered by id otherwise. Nothing is copied; immutable.
/// </remarks>
public readonly ref struct Records<T>
    where T : RegisterRecord
{
    // A section holds records of one type only, so the casts below need no check.
    private readonly ReadOnlySpan<RegisterRecord> _records;
    private readonly ReadOnlySpan<RegisterRecord> _possible;

    internal Records(ReadOnlySpan<RegisterRecord> records, bool isComplete, ReadOnlySpan<RegisterRecord> possible = default)
    {
        _records = records;
        _possible = possible;
        IsComplete = isComplete;
    }

    /// <summary>Gets the number of recorded records, those that only may belong here included.</summary>
    public int Count => _records.Length + _possible.Length;

    /// <summary>Gets whether these are declared to be all that exist; those that only may belong here do not change that.</summary>
    public bool IsComplete { get; }

    /// <summary>Gets whether there is none: unknown when none is certain and the records are not complete or one may belong here.</summary>
    public Tri IsEmpty => _records.Length > 0 ? false : IsComplete && _possible.IsEmpty ? true : Tri.Unknown;

    /// <summary>Gets a record by position.</summary>
    /// <param name="index">The position, from 0.</param>
    public T this[int index] => Unsafe.As<T>(index < _records.Length ? _records[index] : _possible[index - _records.Length]);

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
                return result;
            }
        }

        for (var at = 0; at < _possible.Length && !result.IsUnknown; at++)
        {
            result |= Tri.Unknown & condition(Unsafe.As<T>(_possible[at]));
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
                return result;
            }
        }

        for (var at = 0; at < _possible.Length && !result.IsUnknown; at++)
        {
            result |= Tri.Unknown & condition(Unsafe.As<T>(_possible[at]), state);
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
                return result;
            }
        }

        for (var at = 0; at < _possible.Length && !result.IsUnknown; at++)
        {
            result &= Tri.Unknown | condition(Unsafe.As<T>(_possible[at]));
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
                return result;
            }
        }

        for (var at = 0; at < _possible.Length && !result.IsUnknown; at++)
        {
            result &= Tri.Unknown | condition(Unsafe.As<T>(_possible[at]), state);
        }

        return result;
    }

    /// <summary>Returns an enumerator over the recorded records.</summary>
    public Enumerator GetEnumerator() => new(_records, _possible);

    /// <summary>Copies the recorded records into an array, for use beyond this view.</summary>
    public T[] ToArray()
    {
        var copy = new T[Count];
        for (var at = 0; at < copy.Length; at++)
        {
            copy[at] = this[at];
        }

        return copy;
    }

    /// <summary>Walks over the recorded records.</summary>
    public ref struct Enumerator
    {
        private ReadOnlySpan<RegisterRecord> _current;
        private ReadOnlySpan<RegisterRecord> _rest;
        private int _at;

        internal Enumerator(ReadOnlySpan<RegisterRecord> records, ReadOnlySpan<RegisterRecord> possible)
        {
            _current = records;
            _rest = possible;
            _at = -1;
        }

        /// <summary>Gets the record at the current position.</summary>
        public T Current => Unsafe.As<T>(_current[_at]);

        /// <summary>Moves to the next record.</summary>
        public bool MoveNext()
        {
            if (++_at < _current.Length)
            {
                return true;
            }

            if (_rest.IsEmpty)
            {
                return false;
            }

            _current = _rest;
            _rest = default;
            _at = 0;
            return true;
        }
    }
}
