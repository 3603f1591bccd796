using FinAppCompliance.Authorization.Compilation;
using FinAppCompliance.Authorization.Decisions;
using FinAppCompliance.Authorization.Logging;
using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Authorization.LeastPrivilege;

/// <summary>Finds from the decision log what was granted and not used, and proposes a narrower policy with its proof.</summary>
/// <remarks>Pure; thread-safe.</remarks>
public static class UsageReview
{
    private const int MaxDays = 365;

    /// <summary>Reviews the use of a policy.</summary>
    /// <param name="snapshot">The policy.</param>
    /// <param name="log">The log; entries outside the window are left aside.</param>
    /// <param name="until">The end of the window, excluded.</param>
    /// <param name="days">The length of the window, 1 to 365 days.</param>
    /// <param name="reviewEveryDays">After how many days without review a grant counts as stale; 90 unless stated.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number of days is out of range.</exception>
    public static UsageReport Review(PolicySnapshot snapshot, IEnumerable<AccessLogEntry> log, DateTimeOffset until, int days, int reviewEveryDays = 90)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(log);
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, MaxDays);
        ArgumentOutOfRangeException.ThrowIfLessThan(reviewEveryDays, 1);
        var from = until.AddDays(-days);
        var used = log.Where(entry => entry.At >= from && entry.At < until && IsUse(entry))
            .ToList();
        var policy = snapshot.ToPolicy();
        var byGrant = used.ToLookup(static entry => entry.GrantId!, StringComparer.Ordinal);
        var uses = policy.Grants.Where(grant => grant.From < until).Select(grant => UseOf(grant, [.. byGrant[grant.Id]])).ToList();
        var today = ChinaStandardTime.DateOf(until);
        return new()
        {
            From = from,
            Until = until,
            Grants = uses,
            UnusedRoles = UnusedRoles(policy, used, byGrant),
            StaleReviews = [.. policy.Grants.Where(grant => (grant.LastReviewed ?? ChinaStandardTime.DateOf(grant.From!.Value)).AddDays(reviewEveryDays) < today).Select(static grant => grant.Id)],
            Proposal = Propose(snapshot, policy, uses, used),
        };
    }

    /// <summary>Reviews the use of a policy as a history of decisions tells it; only the window is read.</summary>
    /// <param name="snapshot">The policy.</param>
    /// <param name="history">The history, such as that of the database in which decisions are recorded.</param>
    /// <param name="until">The end of the window, excluded.</param>
    /// <param name="days">The length of the window, 1 to 365 days.</param>
    /// <param name="reviewEveryDays">After how many days without review a grant counts as stale, such as 90.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number of days is out of range.</exception>
    public static async ValueTask<UsageReport> ReviewAsync(
        PolicySnapshot snapshot, IAccessDecisionHistory history, DateTimeOffset until, int days, int reviewEveryDays, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, MaxDays);
        var entries = new List<AccessLogEntry>();
        await foreach (var entry in history.ListAsync(new() { From = until.AddDays(-days), Until = until }, cancellationToken).ConfigureAwait(false))
        {
            if (IsUse(entry))
            {
                entries.Add(entry);
            }
        }

        return Review(snapshot, entries, until, days, reviewEveryDays);
    }

    private static bool IsUse(AccessLogEntry entry) => entry is { Verdict: AccessVerdict.Permit, Elevation: null, GrantId: not null };

    private static GrantUse UseOf(DataGrant grant, IReadOnlyCollection<AccessLogEntry> entries)
    {
        var fields = entries.SelectMany(static entry => entry.Fields).ToHashSet(StringComparer.Ordinal);
        var actions = entries.Select(static entry => entry.Action).ToHashSet();
        return new(
            grant.Id,
            entries.Count,
            [.. grant.ClearFields.Concat(grant.MaskedFields.Select(static masked => masked.Field)).Where(field => !fields.Contains(field))],
            [.. grant.Actions.Where(action => !actions.Contains(action))]);
    }

    private static List<(string Subject, string Role)> UnusedRoles(AccessPolicy policy, List<AccessLogEntry> used, ILookup<string, AccessLogEntry> byGrant)
    {
        var grantsByRole = policy.Grants.Where(static grant => grant.Role is not null).ToLookup(static grant => grant.Role!, StringComparer.Ordinal);
        return [.. from subject in policy.Subjects
                   from role in subject.Roles
                   where !grantsByRole[role].Any(grant => byGrant[grant.Id].Any(entry => entry.Subject == subject.Id))
                   select (subject.Id, role)];
    }

    private static NarrowingProposal Propose(PolicySnapshot snapshot, AccessPolicy policy, List<GrantUse> uses, List<AccessLogEntry> used)
    {
        var byId = uses.ToDictionary(static use => use.GrantId, StringComparer.Ordinal);
        var narrowed = policy with
        {
            Version = $"{policy.Version}-narrowed",
            Grants = [.. policy.Grants.Select(grant => byId.TryGetValue(grant.Id, out var use) ? Narrow(grant, use) : grant).OfType<DataGrant>()],
        };
        return new(narrowed, [.. uses.Where(static use => use.Uses == 0 || use.UnusedFields.Count > 0 || use.UnusedActions.Count > 0)],
            Replay(snapshot, PolicySnapshot.Load(narrowed), used));
    }

    private static DataGrant? Narrow(DataGrant grant, GrantUse use)
    {
        if (use.Uses == 0)
        {
            return null;
        }

        var actions = grant.Actions.Where(action => use.UnusedActions.Contains(action).IsFalse).ToArray();
        return grant with
        {
            ClearFields = [.. grant.ClearFields.Where(field => use.UnusedFields.Contains(field).IsFalse)],
            MaskedFields = [.. grant.MaskedFields.Where(masked => use.UnusedFields.Contains(masked.Field).IsFalse)],
            Actions = [.. actions],
            Extraction = actions.Contains(AccessAction.Extract) ? grant.Extraction : null,
        };
    }

    private static ReplayProof Replay(PolicySnapshot before, PolicySnapshot after, List<AccessLogEntry> used)
    {
        var kept = 0;
        var lost = new List<AccessLogEntry>();
        var notReproducible = new List<AccessLogEntry>();
        foreach (var entry in used)
        {
            var request = RequestOf(entry);
            var was = Decide(before, request, entry.At);
            var now = Decide(after, request, entry.At);
            if (!was.IsPermitted)
            {
                notReproducible.Add(entry);
            }
            else if (now.IsPermitted && entry.Fields.All(field => was.TreatmentOf(field) == now.TreatmentOf(field)).IsTrue)
            {
                kept++;
            }
            else
            {
                lost.Add(entry);
            }
        }

        return new(kept, lost, notReproducible);
    }

    private static AccessRequest RequestOf(AccessLogEntry entry) => new()
    {
        Subject = entry.Subject,
        Asset = entry.Asset,
        Action = entry.Action,
        Fields = entry.Fields,
        Purpose = entry.Purpose,
        Engagement = entry.Engagement,
        Environment = entry.Environment,
        Rows = entry.Rows,
    };

    private static AccessDecision Decide(PolicySnapshot snapshot, AccessRequest request, DateTimeOffset at) =>
        new Evaluation(snapshot.Tables, in request, at.UtcTicks, EvaluationMode.AssumeConditions).Decide();
}
