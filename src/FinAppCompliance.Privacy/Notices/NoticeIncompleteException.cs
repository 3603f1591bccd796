namespace FinAppCompliance.Privacy.Notices;

/// <summary>Says that a notice was refused because statutory content is missing, and names all of it.</summary>
public sealed class NoticeIncompleteException : Exception
{
    /// <summary>Creates the exception without gaps of its own.</summary>
    public NoticeIncompleteException()
        : this("the notice is incomplete")
    {
    }

    /// <summary>Creates the exception without gaps of its own.</summary>
    /// <param name="message">What is missing.</param>
    public NoticeIncompleteException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception without gaps of its own.</summary>
    /// <param name="message">What is missing.</param>
    /// <param name="innerException">The cause.</param>
    public NoticeIncompleteException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates the exception from the gaps.</summary>
    /// <param name="gaps">Every gap.</param>
    public NoticeIncompleteException(IReadOnlyList<NoticeGap> gaps)
        : base(Describe(gaps)) => Gaps = [.. gaps];

    /// <summary>Gets every gap.</summary>
    public IReadOnlyList<NoticeGap> Gaps { get; } = [];

    private static string Describe(IReadOnlyList<NoticeGap> gaps)
    {
        ArgumentNullException.ThrowIfNull(gaps);
        return $"the notice is refused for {gaps.Count} reasons:{string.Concat(gaps.Select(static gap => $"{Environment.NewLine}  {gap}"))}";
    }
}
