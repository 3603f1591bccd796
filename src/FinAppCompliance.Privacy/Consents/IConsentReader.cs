using FinAppCompliance.Privacy.Notices;
using FinAppCompliance.Privacy.Persons;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Consents;

/// <summary>Reads in one step all that a check of consents needs. A store of consents may offer it beside <see cref="IConsentStore"/>.</summary>
/// <remarks>
/// A register uses it when its store of consents is one and covers the store of its notices; else it asks both stores one
/// after the other. Implementations are thread-safe, and what they return was true at one moment.
/// </remarks>
public interface IConsentReader
{
    /// <summary>Says whether this reader sees the notices that a store keeps; false for a store it does not know, such as a wrapped one.</summary>
    /// <param name="notices">The store of notices.</param>
    bool Covers(INoticeStore notices);

    /// <summary>Reads the history of a person, the notices of an application after a version and the end of its service.</summary>
    /// <param name="person">The person.</param>
    /// <param name="app">The application.</param>
    /// <param name="version">The version already known; zero for none.</param>
    /// <param name="only">The purpose that is asked about; null for all. The events of other purposes may then be left out, except the last event of all.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<ConsentReading> ReadAsync(PersonPseudonym person, string app, int version, PurposeId? only, CancellationToken cancellationToken);
}
