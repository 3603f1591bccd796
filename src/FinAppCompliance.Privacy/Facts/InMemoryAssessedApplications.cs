using System.Collections.Concurrent;

namespace FinAppCompliance.Privacy.Facts;

/// <summary>Keeps the assessed applications in memory, for tests, samples and small hosts.</summary>
/// <remarks>It holds what is known now, whatever the instant asked for. Thread-safe.</remarks>
public sealed class InMemoryAssessedApplications : IAssessedApplications
{
    private readonly ConcurrentDictionary<string, AssessedApplication> _applications = new(StringComparer.Ordinal);

    /// <summary>Records an application; what was recorded of it before is replaced.</summary>
    /// <param name="application">The application.</param>
    public void Record(AssessedApplication application)
    {
        ArgumentNullException.ThrowIfNull(application);
        _applications[application.App] = application;
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<AssessedApplication>> ListAsync(DateTimeOffset asOf, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<AssessedApplication>>([.. _applications.Values.OrderBy(static application => application.App, StringComparer.Ordinal)]);
}
