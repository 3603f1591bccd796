using System.Collections.Frozen;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Inventory.Discovery;
using FinAppCompliance.Inventory.Portfolio;
using FinAppCompliance.Inventory.Register;

namespace FinAppCompliance.Inventory;

/// <summary>Gives the facts of articles 2, 5, 6, 9 and 11 that the register holds, as they stood at an instant.</summary>
/// <remarks>
/// Besides the records themselves it gives what the register implies: which discovered application belongs to which entry, an
/// application outside the ledger for each that belongs to none, and how much functions overlap. Kinds are claimed to be complete only when the institution declares so. Thread-safe.
/// </remarks>
/// <param name="register">The register.</param>
/// <param name="options">The settings.</param>
public sealed class InventoryFactSource(ApplicationRegister register, InventoryOptions options) : IFactSource
{
    /// <inheritdoc/>
    public async ValueTask<FactBatch> CollectAsync(DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var records = new List<RegisterRecord>();
        var later = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var entry in register.ListAsync(new(), cancellationToken).ConfigureAwait(false))
        {
            if (entry.ChangedAt <= asOf)
            {
                records.Add(entry.Record);
            }
            else
            {
                later.Add(entry.Record.Id);
            }
        }

        records.AddRange(await EarlierAsync(later, asOf, cancellationToken).ConfigureAwait(false));
        var held = Matched(records).Select(InLedger).ToArray();
        return new("inventory", [.. held, .. held.OfType<DiscoveredApplication>().Where(IsOutside).Select(MobileApplication.FromDiscovery), .. Overlaps(records, asOf)], CompleteKinds(), options.CompleteParts);
    }

    private async ValueTask<IEnumerable<RegisterRecord>> EarlierAsync(HashSet<string> later, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var earlier = new SortedDictionary<string, RegisterRecord?>(StringComparer.Ordinal);
        await foreach (var change in register.HistoryAsync(null, cancellationToken).ConfigureAwait(false))
        {
            if (change.Kind == RegisterChangeKind.Removed && change.At > asOf)
            {
                later.Add(change.RecordId);
            }

            if (change.At <= asOf)
            {
                earlier[change.RecordId] = change.After;
            }
        }

        return later.Order(StringComparer.Ordinal).Select(id => earlier.GetValueOrDefault(id)).OfType<RegisterRecord>();
    }

    private static RegisterRecord InLedger(RegisterRecord record) =>
        record is MobileApplication { Ledger.IsUnknown: true } entry ? entry with { Ledger = LedgerStatus.Listed } : record;

    private static bool IsOutside(DiscoveredApplication seen) => seen.MatchedApplication.IsAbsent &&
        !(seen.ExclusionReason == LedgerExclusion.NotOperatedByUs | seen.ExclusionReason == LedgerExclusion.Counterfeit).IsTrue;

    private IEnumerable<RegisterRecord> Matched(List<RegisterRecord> records)
    {
        var applications = records.OfType<MobileApplication>();
        var matches = new DiscoveryReconciliation(options).Match(applications, records.OfType<DiscoveredApplication>())
            .ToDictionary(static match => match.Discovered.Id, StringComparer.Ordinal);
        return records.Select(record => record is DiscoveredApplication seen && matches[seen.Id] is { } match ? With(seen, match) : record);
    }

    private static DiscoveredApplication With(DiscoveredApplication seen, DiscoveryMatch match) => match.Kind switch
    {
        MatchKind.Matched => seen with { MatchedApplication = new Ref<MobileApplication>(match.ApplicationId!) },
        MatchKind.Unmatched when seen.MatchedApplication.IsUnknown => seen with { MatchedApplication = Fact<Ref<MobileApplication>>.Absent },
        _ => seen,
    };

    private IEnumerable<FunctionOverlap> Overlaps(List<RegisterRecord> records, DateTimeOffset asOf)
    {
        var today = ChinaStandardTime.DateOf(asOf);
        var index = new PortfolioIndex(new(records), today);
        var applications = records.OfType<MobileApplication>().Where(InService.IsCounted).ToArray();
        var recorded = records.OfType<FunctionOverlap>()
            .Where(static overlap => overlap.Applications.Count == 2)
            .Select(static overlap => string.Join('\n', overlap.Applications.Select(static reference => reference.Id).Order(StringComparer.Ordinal)))
            .ToHashSet(StringComparer.Ordinal);
        return OverlapMap.Of(applications, index, options.Portfolio).Pairs
            .Where(pair => !recorded.Contains($"{pair.First}\n{pair.Second}"))
            .Select((pair, number) => new FunctionOverlap
            {
                Id = $"overlap:{number.ToString(System.Globalization.CultureInfo.InvariantCulture)}:{Short(pair.First)}:{Short(pair.Second)}",
                Applications = [pair.First, pair.Second],
                Score = Math.Round((decimal)pair.Score, 4),
                Method = "shared character pairs, words and declared functions (Jaccard)",
                MeasuredOn = today,
            });
    }

    private static string Short(string id) => id.Length <= 80 ? id : id[..80];

    private FrozenSet<Type> CompleteKinds() =>
        (options.IsRegisterComplete ? options.CompleteKinds.Append(typeof(MobileApplication)) : options.CompleteKinds).ToFrozenSet();
}
