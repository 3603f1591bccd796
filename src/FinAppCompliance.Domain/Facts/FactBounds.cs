using System.Numerics;
using System.Runtime.CompilerServices;

namespace FinAppCompliance.Domain.Facts;

/// <summary>Guards numbers of records against values that cannot be, at birth.</summary>
internal static class FactBounds
{
    /// <summary>Returns the fact when it lies within its bounds, both included, or has no value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value lies outside.</exception>
    public static Fact<T> Between<T>(Fact<T> fact, T least, T greatest, [CallerMemberName] string member = "")
        where T : struct, INumber<T> => !fact.TryGet(out var value) || (value >= least && value <= greatest)
            ? fact
            : throw new ArgumentOutOfRangeException(member, value, $"the value must lie between {least} and {greatest}");

    /// <summary>Returns the fact when it is not negative or has no value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public static Fact<T> NotNegative<T>(Fact<T> fact, [CallerMemberName] string member = "")
        where T : struct, INumber<T> => !fact.TryGet(out var value) || !T.IsNegative(value)
            ? fact
            : throw new ArgumentOutOfRangeException(member, value, "the value must not be negative");
}
