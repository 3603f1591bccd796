using System.Collections.Immutable;

namespace FinAppCompliance.Disclosure.SaleSessions;

/// <summary>The answer of the sale desk: what became of the request, the session, and the objections.</summary>
/// <remarks>Immutable and thread-safe; compared by reference.</remarks>
public sealed class SaleResult
{
    private SaleResult(SaleStatus status, SaleSession? session, IEnumerable<SaleObjection> objections)
    {
        Status = status;
        Session = session;
        Objections = [.. objections];
    }

    /// <summary>Gets what became of the request.</summary>
    public SaleStatus Status { get; }

    /// <summary>Gets whether the request is recorded.</summary>
    public bool IsRecorded => Status == SaleStatus.Recorded;

    /// <summary>Gets the session: after the change when recorded, else as it stands; null when there is none.</summary>
    public SaleSession? Session { get; }

    /// <summary>Gets every rule that stands against the request; empty unless refused.</summary>
    public ImmutableArray<SaleObjection> Objections { get; }

    internal static SaleResult Recorded(SaleSession session) => new(SaleStatus.Recorded, session, []);

    internal static SaleResult Refused(SaleSession? session, IEnumerable<SaleObjection> objections) => new(SaleStatus.Refused, session, objections);

    internal static SaleResult Conflict(SaleSession? session) => new(SaleStatus.Conflict, session, []);

    internal static SaleResult NotFound() => new(SaleStatus.NotFound, null, []);
}
