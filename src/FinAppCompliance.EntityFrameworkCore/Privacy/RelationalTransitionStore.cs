using FinAppCompliance.EntityFrameworkCore.Engines;
using FinAppCompliance.EntityFrameworkCore.Json;
using FinAppCompliance.Privacy.Cases;
using FinAppCompliance.Privacy.Persons;
using FinAppCompliance.Privacy.Transitions;

namespace FinAppCompliance.EntityFrameworkCore.Privacy;

/// <summary>Keeps in a database who was told of a transition; the first evidence stays.</summary>
internal sealed class RelationalTransitionStore(TenantTables tables) : ITransitionStore
{
    public async ValueTask RecordToldAsync(string transitionId, PersonPseudonym person, SendingEvidence evidence, CancellationToken cancellationToken) =>
        await tables.WriteAsync(
            async transaction => await transaction.ExecuteAsync(
                "INSERT INTO privacy_told (tenant, transition, person, body) VALUES (@tenant, @transition, @person, @body) ON CONFLICT DO NOTHING",
                ("transition", StoreKey.Check(transitionId, nameof(transitionId))),
                ("person", person.ToString()),
                ("body", StoredJson.Write(evidence))).ConfigureAwait(false) == 1,
            cancellationToken).ConfigureAwait(false);

    public ValueTask<SendingEvidence?> FindToldAsync(string transitionId, PersonPseudonym person, CancellationToken cancellationToken) =>
        tables.FirstAsync(
            "SELECT body FROM privacy_told WHERE tenant = @tenant AND transition = @transition AND person = @person",
            static row => StoredJson.Read<SendingEvidence>(row.GetBytes(0), "the evidence of a telling"),
            cancellationToken,
            ("transition", transitionId),
            ("person", person.ToString()));
}
