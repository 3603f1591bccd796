using System.Diagnostics.CodeAnalysis;

namespace FinAppCompliance.Domain.Facts;

/// <summary>A value that may not be recorded: unknown, recorded as having no value, or known.</summary>
/// <typeparam name="T">The type of the value; strings compare ordinally.</typeparam>
/// <remarks>
/// The default value is unknown. Comparing with a plain value gives a <see cref="Tri"/>: unknown facts compare as unknown,
/// an absent value is equal to nothing and its order is unknown. In JSON a missing member is unknown and <c>null</c> is
/// absent. <see cref="Equals(Fact{T})"/> is structural: unknown equals unknown. Immutable and thread-safe.
/// </remarks>
public readonly struct Fact<T> : IEquatable<Fact<T>>
    where T : notnull
{
    private readonly T _value;

    private Fact(FactState state, T value)
    {
        State = state;
        _value = value;
    }

    /// <summary>Gets the fact about which nothing is recorded; also the default.</summary>
    public static Fact<T> Unknown => default;

    /// <summary>Gets the fact that is recorded as having no value.</summary>
    public static Fact<T> Absent => new(FactState.Absent, default!);

    /// <summary>Gets how much is recorded.</summary>
    public FactState State { get; }

    /// <summary>Gets whether nothing is recorded.</summary>
    public bool IsUnknown => State == FactState.Unknown;

    /// <summary>Gets whether it is recorded that there is no value.</summary>
    public bool IsAbsent => State == FactState.Absent;

    /// <summary>Gets whether a value is recorded.</summary>
    public bool HasValue => State == FactState.Known;

    /// <summary>Gets whether a value exists: unknown when nothing is recorded.</summary>
    public Tri Exists => State switch { FactState.Known => true, FactState.Absent => false, _ => Tri.Unknown };

    /// <summary>Gets the recorded value.</summary>
    /// <exception cref="InvalidOperationException">No value is recorded.</exception>
    public T Value => State == FactState.Known
        ? _value
        : throw new InvalidOperationException("the fact has no recorded value; ask HasValue or TryGet first");

    /// <summary>Records a value; <see langword="null"/> is recorded as no value.</summary>
    /// <param name="value">The value, or null for none.</param>
    public static implicit operator Fact<T>(T? value) => value is null ? Absent : new(FactState.Known, value);

    /// <summary>Says whether the fact equals a value.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="value">The value.</param>
    public static Tri operator ==(Fact<T> fact, T value) => fact.State switch
    {
        FactState.Known => AreEqual(fact._value, value),
        FactState.Absent => false,
        _ => Tri.Unknown,
    };

    /// <summary>Says whether the fact differs from a value.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="value">The value.</param>
    public static Tri operator !=(Fact<T> fact, T value) => !(fact == value);

    /// <summary>Says whether the fact is smaller than a value; unknown unless a value is recorded.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="value">The value.</param>
    public static Tri operator <(Fact<T> fact, T value) => fact.HasValue ? Compare(fact._value, value) < 0 : Tri.Unknown;

    /// <summary>Says whether the fact is greater than a value; unknown unless a value is recorded.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="value">The value.</param>
    public static Tri operator >(Fact<T> fact, T value) => fact.HasValue ? Compare(fact._value, value) > 0 : Tri.Unknown;

    /// <summary>Says whether the fact is at most a value; unknown unless a value is recorded.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="value">The value.</param>
    public static Tri operator <=(Fact<T> fact, T value) => fact.HasValue ? Compare(fact._value, value) <= 0 : Tri.Unknown;

    /// <summary>Says whether the fact is at least a value; unknown unless a value is recorded.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="value">The value.</param>
    public static Tri operator >=(Fact<T> fact, T value) => fact.HasValue ? Compare(fact._value, value) >= 0 : Tri.Unknown;

    /// <summary>Says whether two facts have the same value; unknown when either is unknown.</summary>
    /// <param name="other">The other fact.</param>
    public Tri SameAs(Fact<T> other) =>
        IsUnknown || other.IsUnknown ? Tri.Unknown : Equals(other);

    /// <summary>Gets the recorded value, if there is one.</summary>
    /// <param name="value">The value; the default of its type when none is recorded.</param>
    /// <returns>Whether a value is recorded.</returns>
    public bool TryGet([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return HasValue;
    }

    /// <summary>Returns the recorded value, or a substitute when none is recorded.</summary>
    /// <param name="substitute">The substitute.</param>
    public T Or(T substitute) => HasValue ? _value : substitute;

    /// <inheritdoc/>
    public bool Equals(Fact<T> other) =>
        State == other.State && (State != FactState.Known || EqualityComparer<T>.Default.Equals(_value, other._value));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Fact<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HasValue ? HashCode.Combine(State, EqualityComparer<T>.Default.GetHashCode(_value)) : (int)State;

    /// <summary>Returns the value, <c>none</c> or <c>unknown</c>, independent of culture; dates and instants in ISO 8601.</summary>
    public override string ToString() => State switch
    {
        FactState.Known => FactText.Of(_value),
        FactState.Absent => "none",
        _ => "unknown",
    };

    // For reference types a plain virtual call is several times quicker than asking the comparer of a shared generic.
    private static bool AreEqual(T left, T right) =>
        typeof(T).IsValueType ? EqualityComparer<T>.Default.Equals(left, right) : left.Equals(right);

    private static int Compare(T left, T right) => typeof(T) == typeof(string)
        ? string.CompareOrdinal((string)(object)left, (string)(object)right)
        : Comparer<T>.Default.Compare(left, right);
}
