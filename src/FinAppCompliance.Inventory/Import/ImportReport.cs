using System.Collections.Immutable;
using FinAppCompliance.Inventory.Register;

namespace FinAppCompliance.Inventory.Import;

/// <summary>Says what an import did.</summary>
/// <remarks>Immutable and thread-safe; compared by reference.</remarks>
public sealed class ImportReport
{
    internal ImportReport(int added, int changed, int unchanged, ImmutableArray<RegisterProblem> problems)
    {
        Added = added;
        Changed = changed;
        Unchanged = unchanged;
        Problems = problems;
    }

    /// <summary>Gets the number of records added.</summary>
    public int Added { get; }

    /// <summary>Gets the number of records changed.</summary>
    public int Changed { get; }

    /// <summary>Gets the number of records that stayed as they were.</summary>
    public int Unchanged { get; }

    /// <summary>Gets every record that could not be taken over, and why.</summary>
    public ImmutableArray<RegisterProblem> Problems { get; }
}
