using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Rules;

/// <summary>How values of one kind are read, written and compared.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="Parse">Reads a value as profiles write it; null when the text is none.</param>
/// <param name="Read">Reads a number and its unit as registers write them; null when they are none.</param>
/// <param name="Describe">Writes a value for a reader.</param>
/// <param name="Write">Writes a value as profiles do.</param>
/// <param name="Compare">Compares two values; both within the same unit family.</param>
/// <param name="Fits">Says whether a value is in a unit that can be compared with the bounds.</param>
/// <param name="Unit">The unit of the value, for a reader; null for choices.</param>
/// <param name="Units">The units that are accepted, for a reader; null for choices.</param>
internal sealed record ParameterForm<T>(
    Func<string, T?> Parse,
    Func<decimal, string, T?> Read,
    Func<T, BilingualText> Describe,
    Func<T, string> Write,
    Comparison<T> Compare,
    Func<T, bool> Fits,
    BilingualText? Unit,
    BilingualText? Units)
    where T : struct;
