using System.Collections.Immutable;
using FinAppCompliance.Domain.Applications;

namespace FinAppCompliance.Inventory.Import;

/// <summary>What a table gave: applications from the lines that are right, and every error of the others.</summary>
/// <remarks>Immutable and thread-safe; compared by reference of the lists.</remarks>
/// <param name="Applications">The applications.</param>
/// <param name="Errors">Every error; empty when the whole table is right.</param>
public sealed record CsvReadResult(ImmutableArray<MobileApplication> Applications, ImmutableArray<CsvError> Errors);
