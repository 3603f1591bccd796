using System.Collections.Immutable;
using FinAppCompliance.Inventory.Register;

namespace FinAppCompliance.Inventory.Import;

/// <summary>Says what an import did.</summary>
/// <remarks>Immutable and thread-safe; compared by reference of the list.</remarks>
/// <param name="Added">The number of records added.</param>
/// <param name="Changed">The number of records changed.</param>
/// <param name="Unchanged">The number of records that stayed as they were.</param>
/// <param name="Problems">Every record that could not be taken over, and why.</param>
public sealed record ImportReport(int Added, int Changed, int Unchanged, ImmutableArray<RegisterProblem> Problems);
