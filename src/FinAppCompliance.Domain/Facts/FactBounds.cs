using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace FinAppCompliance.Domain.Facts;

/// <summary>Guards numbers of records against values that cannot be, at birth.</summary>
internal static class FactBounds
{
    private const string Key = "FinAppCompliance.Bounds";

    /// <summary>Returns the fact when it lies within its bounds, both included, or has no value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value lies outside.</exception>
    public static Fact<T> Between<T>(Fact<T> fact, T least, T greatest, [CallerMemberName] string member = "")
        where T : struct, INumber<T> => !fact.TryGet(out var value) || (value >= least && value <= greatest)
            ? fact
            : throw Refusal(member, value, $"the value must lie between {least} and {greatest}", new(Text(least), Text(greatest)));

    /// <summary>Returns the fact when it is not negative or has no value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public static Fact<T> NotNegative<T>(Fact<T> fact, [CallerMemberName] string member = "")
        where T : struct, INumber<T> => !fact.TryGet(out var value) || !T.IsNegative(value)
            ? fact
            : throw Refusal(member, value, "the value must not be negative", new(Text(T.Zero), null));

    /// <summary>Returns the bounds that a refused number broke; null when the exception does not tell them.</summary>
    /// <param name="exception">The exception of a record.</param>
    public static Limits? LimitsOf(Exception exception) => exception.Data[Key] as Limits?;

    private static ArgumentOutOfRangeException Refusal<T>(string member, T value, string message, Limits limits)
        where T : struct, INumber<T>
    {
        var refusal = new ArgumentOutOfRangeException(member, value, message);
        refusal.Data[Key] = limits;
        return refusal;
    }

    private static string Text<T>(T bound)
        where T : struct, INumber<T> => bound.ToString(null, CultureInfo.InvariantCulture);

    /// <summary>The bounds of a number, both included.</summary>
    /// <param name="Least">The least number.</param>
    /// <param name="Greatest">The greatest number; null for none.</param>
    public readonly record struct Limits(string Least, string? Greatest);
}
