using FinAppCompliance.Authorization.Compilation;
using FinAppCompliance.Authorization.Requests;

namespace FinAppCompliance.Authorization.Searching;

/// <summary>Makes a request of every compiled grant that fits the question, and keeps those that a check permits.</summary>
internal sealed class Searcher(PolicyTables tables, AccessSearch question, long at, bool decides = true)
{
    private readonly HashSet<(string, string, AccessAction, string, string?)> _seen = [];
    private readonly List<AccessReach> _found = [];
    private readonly int _asset = question.Asset is null ? -1 : tables.AssetIndex.Find(question.Asset);

    public IReadOnlyList<AccessReach> Find()
    {
        if (question.Asset is not null && _asset < 0)
        {
            return [];
        }

        if (question.Subject is not null)
        {
            FindFor(tables.Subjects.Find(question.Subject));
        }
        else
        {
            for (var subject = 0; subject < tables.Subjects.Names.Length; subject++)
            {
                FindFor(subject);
            }
        }

        return _found;
    }

    private void FindFor(int subject)
    {
        if (subject < 0)
        {
            return;
        }

        var terms = tables.TermsOf(subject);
        var isOpen = tables.RowStart[subject] == tables.RowStart[subject + 1] && terms.Roles.Length == 0;
        if (isOpen || !question.Subjects.Matches(terms.Declared with { Id = tables.Subjects.Names[subject] }))
        {
            return;
        }

        TryRows(subject, subject);
        foreach (var role in terms.Roles)
        {
            TryRows(subject, role);
        }
    }

    private void TryRows(int subject, int grantee)
    {
        var (row, end) = _asset < 0 ? (tables.RowStart[grantee], tables.RowStart[grantee + 1]) : tables.RowsOf(grantee, _asset);
        for (; row < end && (_asset < 0 || tables.Rows[row].Asset == _asset); row++)
        {
            var wanted = tables.Terms[tables.Rows[row].Terms].Actions;
            wanted &= question.Action is { } action ? tables.Actions.MaskOf(action) : ulong.MaxValue;
            foreach (var one in tables.Actions.ActionsOf(wanted))
            {
                Try(subject, tables.Rows[row], one);
            }
        }
    }

    private void Try(int subject, GrantRow row, AccessAction action)
    {
        var terms = tables.Terms[row.Terms];
        var request = new AccessRequest
        {
            Subject = tables.Subjects.Names[subject],
            Asset = tables.Assets[row.Asset].Declared.Id,
            Action = action,
            Fields = question.Fields,
            Purpose = question.Purpose ?? terms.Purpose,
            Engagement = question.Engagement ?? tables.Engagements[row.Engagement],
            Environment = question.Environment ?? terms.Environment,
            Rows = question.Rows,
            RowsToday = question.RowsToday,
            Context = question.Context,
            Row = question.Row,
            Performed = question.Performed,
        };
        if (!_seen.Add((request.Subject, request.Asset, action, request.Purpose, request.Engagement)))
        {
            return;
        }

        var decision = decides ? new Evaluation(tables, in request, at).Decide() : default;
        if (!decides || decision.IsPermitted)
        {
            _found.Add(new(request, decision));
        }
    }
}
