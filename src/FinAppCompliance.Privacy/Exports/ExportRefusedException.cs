using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Privacy.Exports;

/// <summary>Says that a receipt or record was not exported because it would have claimed less than the format wants, and names all reasons.</summary>
public sealed class ExportRefusedException : Exception
{
    /// <summary>Creates the exception without reasons of its own.</summary>
    public ExportRefusedException()
        : this("the export is refused")
    {
    }

    /// <summary>Creates the exception without reasons of its own.</summary>
    /// <param name="message">What is wrong and how to mend it.</param>
    public ExportRefusedException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception without reasons of its own.</summary>
    /// <param name="message">What is wrong and how to mend it.</param>
    /// <param name="innerException">The cause.</param>
    public ExportRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal ExportRefusedException(IReadOnlyList<BilingualText> reasons)
        : base($"the export is refused: {string.Join("; ", reasons.Select(static reason => reason.En))}") => Reasons = reasons;

    /// <summary>Gets every reason, for readers.</summary>
    public IReadOnlyList<BilingualText> Reasons { get; } = [];
}
