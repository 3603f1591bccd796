using System.Runtime.CompilerServices;
using FinAppCompliance.EntityFrameworkCore.Engines;
using FinAppCompliance.EntityFrameworkCore.Json;
using FinAppCompliance.Privacy.Consents;
using FinAppCompliance.Privacy.Notices;
using FinAppCompliance.Privacy.Persons;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.EntityFrameworkCore.Privacy;

/// <summary>Keeps the events of consents in a database; a history is one look-up by the key of the person, and is never cached.</summary>
internal sealed class RelationalConsentStore(TenantTables tables) : IConsentStore, IConsentReader
{
    private const int Page = 1000;

    private const string OfPerson = "tenant = @tenant AND person = @person";

    // The branches have the same columns: which branch, a number, a text, bytes.
    private const string ReadingOfAll = $"SELECT 0, stamp, CAST(NULL AS text), body FROM privacy_event WHERE {OfPerson} {Beside}";

    // What was recorded last comes too, for its stamp, and what happened last, for its instant; mostly they are one.
    private const string ReadingOfOne =
        $"SELECT 0, stamp, CAST(NULL AS text), body FROM privacy_event WHERE {OfPerson} AND (app = @app AND purpose = @purpose "
        + $"OR place = (SELECT max(place) FROM privacy_event WHERE {OfPerson}) OR at_us = (SELECT max(at_us) FROM privacy_event WHERE {OfPerson})) {Beside}";

    private const string Beside =
        "UNION ALL SELECT 1, version, hash, content FROM privacy_notice WHERE tenant = @tenant AND app = @app AND version > @version "
        + "UNION ALL SELECT 2, end_us, NULL, NULL FROM privacy_service_end WHERE tenant = @tenant AND app = @app";

    public async ValueTask<ConsentHistory> LoadAsync(PersonPseudonym person, CancellationToken cancellationToken)
    {
        var rows = await tables.ListAsync(
            "SELECT stamp, body FROM privacy_event WHERE tenant = @tenant AND person = @person ORDER BY place",
            static row => (Stamp: row.GetInt64(0), Body: row.GetBytes(1)),
            cancellationToken,
            ("person", person.ToString())).ConfigureAwait(false);
        return new(person, rows.Count == 0 ? 0 : rows[^1].Stamp, rows.Select(static row => StoredJson.Read<ConsentEvent>(row.Body, "an event of a consent")));
    }

    public bool Covers(INoticeStore notices) => notices is RelationalNoticeStore store && store.IsIn(tables);

    public async ValueTask<ConsentReading> ReadAsync(PersonPseudonym person, string app, int version, PurposeId? only, CancellationToken cancellationToken)
    {
        (string Name, object? Value)[] values = [("person", person.ToString()), ("app", app), ("version", version)];
        var rows = await tables.LookUpAsync(
            only is null ? ReadingOfAll : ReadingOfOne,
            static row => (Branch: row.GetInt32(0), Number: row.GetInt64(1), Text: row.Text(2), Bytes: row.Bytes(3)),
            cancellationToken,
            only is { } purpose ? [.. values, ("purpose", purpose.Name)] : values).ConfigureAwait(false);
        var (events, notices, end, stamp) = (new List<ConsentEvent>(rows.Count), new List<SealedNotice>(), (DateTimeOffset?)null, 0L);
        foreach (var row in rows)
        {
            switch (row.Branch)
            {
                case 0:
                    stamp = Math.Max(stamp, row.Number);
                    events.Add(StoredJson.Read<ConsentEvent>(row.Bytes!, "an event of a consent"));
                    break;
                case 1:
                    notices.Add(SealedNotice.Read(row.Bytes!, row.Text!));
                    break;
                default:
                    end = StoreInstant.Read(row.Number);
                    break;
            }
        }

        notices.Sort(static (left, right) => left.Version.CompareTo(right.Version));
        return new() { History = new(person, stamp, events), Notices = notices, ServiceEnd = end };
    }

    public ValueTask<bool> AppendAsync(ConsentAppend append, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(append);
        return tables.WriteAsync(
            async transaction =>
            {
                if (!await TryMoveHeadAsync(transaction, append).ConfigureAwait(false))
                {
                    return false;
                }

                var last = await transaction.ListAsync(
                    "SELECT events FROM privacy_person WHERE tenant = @tenant AND person = @person",
                    static row => row.GetInt64(0),
                    ("person", append.Person.ToString())).ConfigureAwait(false);
                for (var at = 0; at < append.Events.Count; at++)
                {
                    await InsertAsync(transaction, append.Events[at], append.ExpectedStamp + 1, last[0] - append.Events.Count + at + 1).ConfigureAwait(false);
                }

                foreach (var message in append.Messages)
                {
                    await InsertAsync(transaction, message).ConfigureAwait(false);
                }

                return true;
            },
            cancellationToken);
    }

    public async ValueTask<IReadOnlyList<WithdrawalMessage>> PendingAsync(int most, CancellationToken cancellationToken) =>
        await tables.ListAsync(
            "SELECT body FROM privacy_message WHERE tenant = @tenant AND acknowledged_us IS NULL ORDER BY withdrawn_us, id LIMIT @most",
            static row => StoredJson.Read<WithdrawalMessage>(row.GetBytes(0), "a message to a recipient"),
            cancellationToken,
            ("most", most)).ConfigureAwait(false);

    public async ValueTask AcknowledgeAsync(string messageId, DateTimeOffset at, CancellationToken cancellationToken) =>
        await tables.WriteAsync(
            async transaction => await transaction.ExecuteAsync(
                "UPDATE privacy_message SET acknowledged_us = @at WHERE tenant = @tenant AND id = @id AND acknowledged_us IS NULL",
                ("id", messageId),
                ("at", StoreInstant.Of(at))).ConfigureAwait(false) == 1,
            cancellationToken).ConfigureAwait(false);

    public async IAsyncEnumerable<PersonPseudonym> ListPersonsAsync(string app, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (after, isLast) = (string.Empty, false);
        while (!isLast)
        {
            var page = await tables.ListAsync(
                "SELECT DISTINCT person FROM privacy_event WHERE tenant = @tenant AND app = @app AND person > @after ORDER BY person LIMIT @page",
                static row => row.GetString(0),
                cancellationToken,
                ("app", app),
                ("after", after),
                ("page", Page)).ConfigureAwait(false);
            isLast = page.Count < Page;
            foreach (var person in page)
            {
                after = person;
                yield return PersonPseudonym.Parse(person);
            }
        }
    }

    // Of two that decided on the same history one moves the head, and the other finds it moved.
    private static async ValueTask<bool> TryMoveHeadAsync(TenantTransaction transaction, ConsentAppend append)
    {
        (string Name, object? Value)[] values = [("person", append.Person.ToString()), ("count", (long)append.Events.Count)];
        return (append.ExpectedStamp == 0
            ? await transaction.ExecuteAsync("INSERT INTO privacy_person (tenant, person, stamp, events) VALUES (@tenant, @person, 1, @count) ON CONFLICT DO NOTHING", values).ConfigureAwait(false)
            : await transaction.ExecuteAsync(
                "UPDATE privacy_person SET stamp = stamp + 1, events = events + @count WHERE tenant = @tenant AND person = @person AND stamp = @expected",
                [.. values, ("expected", append.ExpectedStamp)]).ConfigureAwait(false)) == 1;
    }

    private static ValueTask<int> InsertAsync(TenantTransaction transaction, ConsentEvent occurred, long stamp, long place) => transaction.InsertAsync(
        "privacy_event",
        ("person", occurred.Person.ToString()),
        ("place", place),
        ("stamp", stamp),
        ("app", occurred.Purpose.App),
        ("purpose", occurred.Purpose.Name),
        ("kind", occurred.Kind.ToString()),
        ("at_us", StoreInstant.Of(occurred.At)),
        ("body", StoredJson.Write(occurred)));

    private static ValueTask<int> InsertAsync(TenantTransaction transaction, WithdrawalMessage message) => transaction.ExecuteAsync(
        "INSERT INTO privacy_message (tenant, id, person, withdrawn_us, body) VALUES (@tenant, @id, @person, @withdrawn, @body) ON CONFLICT DO NOTHING",
        ("id", StoreKey.Check(message.Id, "id")),
        ("person", message.Person.ToString()),
        ("withdrawn", StoreInstant.Of(message.WithdrawnAt)),
        ("body", StoredJson.Write(message)));
}
