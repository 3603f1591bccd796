namespace FinAppCompliance.Domain.Facts;

/// <summary>Makes facts from nullable values, where no conversion applies by itself.</summary>
public static class Fact
{
    /// <summary>Records a value; <see langword="null"/> is recorded as no value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value, or null for none.</param>
    public static Fact<T> From<T>(T? value)
        where T : struct => value is { } known ? known : Fact<T>.Absent;

    /// <summary>Records a value when there is one; <see langword="null"/> means that nothing is recorded.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value, or null for unknown.</param>
    public static Fact<T> FromRecorded<T>(T? value)
        where T : struct => value is { } known ? known : Fact<T>.Unknown;
}
