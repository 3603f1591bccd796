using System.Collections.Immutable;
using FinAppCompliance.Domain.Applications;

namespace FinAppCompliance.Inventory.Import;

/// <summary>What a table gave: applications from the lines that are right, and every error of the others.</summary>
/// <remarks>Immutable and thread-safe; compared by reference.</remarks>
public sealed class CsvReadResult
{
    internal CsvReadResult(ImmutableArray<MobileApplication> applications, ImmutableArray<CsvError> errors)
    {
        Applications = applications;
        Errors = errors;
    }

    /// <summary>Gets the applications, in the order of the table.</summary>
    public ImmutableArray<MobileApplication> Applications { get; }

    /// <summary>Gets every error; empty when the whole table is right.</summary>
    public ImmutableArray<CsvError> Errors { get; }
}
