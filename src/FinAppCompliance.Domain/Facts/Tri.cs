namespace FinAppCompliance.Domain.Facts;

/// <summary>A truth value of three-valued (Kleene) logic: true, false, or unknown because facts are missing.</summary>
/// <remarks>
/// The default value is unknown. <c>&amp;&amp;</c> and <c>||</c> work as usual: a false operand decides a conjunction and a
/// true operand decides a disjunction whatever the other is; otherwise unknown stays unknown. Immutable and thread-safe.
/// </remarks>
public readonly struct Tri : IEquatable<Tri>
{
    private readonly byte _code;

    private Tri(byte code) => _code = code;

    /// <summary>Gets the value that says nothing; also the default.</summary>
    public static Tri Unknown => default;

    /// <summary>Gets the value that says the statement does not hold.</summary>
    public static Tri False => new(1);

    /// <summary>Gets the value that says the statement holds.</summary>
    public static Tri True => new(2);

    /// <summary>Gets whether the statement is known to hold.</summary>
    public bool IsTrue => _code == 2;

    /// <summary>Gets whether the statement is known not to hold.</summary>
    public bool IsFalse => _code == 1;

    /// <summary>Gets whether nothing is known.</summary>
    public bool IsUnknown => _code == 0;

    /// <summary>Turns a plain truth value into a known one.</summary>
    /// <param name="value">The truth value.</param>
    public static implicit operator Tri(bool value) => new(value ? (byte)2 : (byte)1);

    /// <summary>Negates; unknown stays unknown.</summary>
    /// <param name="value">The operand.</param>
    public static Tri operator !(Tri value) => new((byte)(value._code == 0 ? 0 : 3 - value._code));

    /// <summary>Conjunction: false wins, then unknown.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tri operator &(Tri left, Tri right) =>
        left._code == 1 || right._code == 1 ? False : left._code == 2 && right._code == 2 ? True : Unknown;

    /// <summary>Disjunction: true wins, then unknown.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tri operator |(Tri left, Tri right) =>
        left._code == 2 || right._code == 2 ? True : left._code == 1 && right._code == 1 ? False : Unknown;

    /// <summary>Says whether the value is known to be true; makes <c>||</c> and <c>if</c> work.</summary>
    /// <param name="value">The operand.</param>
    public static bool operator true(Tri value) => value._code == 2;

    /// <summary>Says whether the value is known to be false; makes <c>&amp;&amp;</c> work.</summary>
    /// <param name="value">The operand.</param>
    public static bool operator false(Tri value) => value._code == 1;

    /// <summary>Compares two values; unknown equals unknown here.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static bool operator ==(Tri left, Tri right) => left._code == right._code;

    /// <summary>Compares two values; unknown equals unknown here.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static bool operator !=(Tri left, Tri right) => left._code != right._code;

    /// <inheritdoc/>
    public bool Equals(Tri other) => _code == other._code;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Tri other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _code;

    /// <summary>Returns <c>unknown</c>, <c>false</c> or <c>true</c>.</summary>
    public override string ToString() => _code switch { 1 => "false", 2 => "true", _ => "unknown" };
}
