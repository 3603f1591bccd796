using System.Collections.Immutable;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Inventory.Lifecycle;

/// <summary>An application with every record that its life cycle may ask for.</summary>
/// <remarks>Immutable and thread-safe; compared by reference.</remarks>
public sealed class ApplicationFile
{
    private readonly ImmutableArray<RegisterRecord> _records;

    /// <summary>Creates a file.</summary>
    /// <param name="application">The application.</param>
    /// <param name="records">Its records and those of the institution; others do no harm.</param>
    public ApplicationFile(MobileApplication application, IEnumerable<RegisterRecord> records)
    {
        ArgumentNullException.ThrowIfNull(application);
        ArgumentNullException.ThrowIfNull(records);
        Application = application;
        _records = [.. records];
        Candidate = Of<AppVersion>()
            .Where(version => version.Application.Id == application.Id)
            .OrderByDescending(static version => version.BuiltOn.Or(DateOnly.MinValue))
            .ThenByDescending(static version => version.VersionCode.Or(0))
            .ThenByDescending(static version => version.Id, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    /// <summary>Gets the application.</summary>
    public MobileApplication Application { get; }

    /// <summary>Gets the version that is on its way: the one built last; null when there is none.</summary>
    public AppVersion? Candidate { get; }

    /// <summary>Returns the records of one kind.</summary>
    /// <typeparam name="T">The kind.</typeparam>
    public IEnumerable<T> Of<T>()
        where T : RegisterRecord => _records.OfType<T>();

    /// <summary>Returns the file after the application entered another state.</summary>
    internal ApplicationFile With(MobileApplication application) => new(application, _records);
}
