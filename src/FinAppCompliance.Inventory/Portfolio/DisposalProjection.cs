using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Inventory.Portfolio;

/// <summary>Changes a copy of the register to what it would be after disposals.</summary>
internal static class DisposalProjection
{
    public static IEnumerable<RegisterRecord> After(RegisterRecord[] records, IReadOnlyDictionary<string, PlannedDisposal> disposals, DateOnly today)
    {
        var counted = records.OfType<MobileApplication>().Where(InService.IsCounted).Select(static application => application.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (id, disposal) in disposals)
        {
            Check(id, disposal, counted, disposals);
        }

        var moved = MovedUsers(records, disposals, today);
        return records.Select(record => record switch
        {
            MobileApplication application when IsGone(application.Id, disposals) => application with { State = AppState.Terminated },
            ActivityMetric metric when moved.TryGetValue(metric.Id, out var users) => metric with { MonthlyActiveUsers = metric.MonthlyActiveUsers.Value + users },
            _ => record,
        });
    }

    private static void Check(string id, PlannedDisposal disposal, HashSet<string> counted, IReadOnlyDictionary<string, PlannedDisposal> disposals)
    {
        if (!counted.Contains(id))
        {
            throw new ArgumentException($"application '{id}' is not in service; leave it out of the disposals", nameof(disposals));
        }

        if (disposal.Choice == DisposalKind.Integrate &&
            (disposal.TargetId is not { } target || target == id || !counted.Contains(target) || IsGone(target, disposals)))
        {
            throw new ArgumentException($"application '{id}' needs a target that stays in service", nameof(disposals));
        }
    }

    private static bool IsGone(string id, IReadOnlyDictionary<string, PlannedDisposal> disposals) =>
        disposals.TryGetValue(id, out var disposal) && disposal.Choice is DisposalKind.Integrate or DisposalKind.Terminate;

    private static Dictionary<string, long> MovedUsers(RegisterRecord[] records, IReadOnlyDictionary<string, PlannedDisposal> disposals, DateOnly today)
    {
        var latest = records.OfType<ActivityMetric>()
            .Where(metric => (metric.Month <= today).IsTrue && metric.MonthlyActiveUsers.HasValue)
            .GroupBy(static metric => metric.Application.Id, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.MaxBy(static metric => metric.Month.Value)!, StringComparer.Ordinal);
        var moved = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (id, disposal) in disposals.Where(static pair => pair.Value.Choice == DisposalKind.Integrate))
        {
            if (latest.TryGetValue(id, out var source) && latest.TryGetValue(disposal.TargetId!, out var target))
            {
                moved[target.Id] = moved.GetValueOrDefault(target.Id) + source.MonthlyActiveUsers.Value;
            }
        }

        return moved;
    }
}
