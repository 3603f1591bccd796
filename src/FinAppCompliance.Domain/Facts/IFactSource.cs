namespace FinAppCompliance.Domain.Facts;

/// <summary>Collects facts before an assessment; rules themselves never do.</summary>
/// <remarks>Implementations are thread-safe.</remarks>
public interface IFactSource
{
    /// <summary>Collects what the source knows at an instant.</summary>
    /// <param name="asOf">The instant of the assessment.</param>
    /// <param name="cancellationToken">Stops collecting; nothing partial is returned.</param>
    ValueTask<FactBatch> CollectAsync(DateTimeOffset asOf, CancellationToken cancellationToken);
}
