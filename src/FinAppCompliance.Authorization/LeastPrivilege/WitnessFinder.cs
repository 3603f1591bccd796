using FinAppCompliance.Authorization.Compilation;
using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Authorization.LeastPrivilege;

/// <summary>
/// Looks for a request that is permitted. Time matters only at boundaries and attributes only by the values that conditions
/// name, so trying these is trying everything.
/// </summary>
internal sealed class WitnessFinder(PolicyTables tables, AccessQuestion question)
{
    private const int CaseLimit = 4096;
    private bool _gaveUp;

    public AccessAnswer Find()
    {
        for (var subject = 0; subject < tables.Subjects.Names.Length; subject++)
        {
            var terms = tables.TermsOf(subject);
            if (!question.Subjects.Matches(terms.Declared with { Id = tables.Subjects.Names[subject] }))
            {
                continue;
            }

            foreach (var grantee in terms.Roles.Prepend(subject))
            {
                for (var row = tables.RowStart[grantee]; row < tables.RowStart[grantee + 1]; row++)
                {
                    if (TryRow(subject, tables.Rows[row]) is { } answer)
                    {
                        return answer;
                    }
                }
            }
        }

        return new(_gaveUp ? Tri.Unknown : Tri.False, null, null, default);
    }

    private AccessAnswer? TryRow(int subject, GrantRow row)
    {
        var asset = tables.Assets[row.Asset];
        var terms = tables.Terms[row.Terms];
        var fields = question.Fields is null ? UInt128.MaxValue : asset.Select(question.Fields);
        fields &= question.OnlyClear ? terms.Clear : terms.Visible;
        var actions = terms.Actions & (question.Actions.IsUnknown ? ulong.MaxValue : tables.Actions.MaskOf(question.Actions));
        if (question.Assets.Contains(asset.Declared.Id).IsFalse || fields == UInt128.Zero || actions == 0)
        {
            return null;
        }

        var name = tables.Subjects.Names[subject];
        var prohibitions = tables.Prohibitions
            .Where(p => asset.Prohibitions.Contains(p.Number) && tables.TermsOf(subject).Prohibitions.Contains(p.Number)).ToList();
        var cases = new AttributeCases(terms.Conditions.Concat(prohibitions.SelectMany(p => p.ConditionsOf(asset))), name, tables.TermsOf(subject));
        if (cases.Count > CaseLimit)
        {
            _gaveUp = true;
            return null;
        }

        foreach (var request in RequestsOf(name, row, asset, fields, actions))
        {
            if (TryRequest(request, Instants(row, tables.TermsOf(subject), prohibitions), cases) is { } answer)
            {
                return answer;
            }
        }

        return null;
    }

    private IEnumerable<AccessRequest> RequestsOf(string subject, GrantRow row, CompiledAsset asset, UInt128 fields, ulong actions) =>
        from field in Enumerable.Range(0, asset.Declared.Fields.Count)
        where fields.Has(field)
        from action in tables.Actions.ActionsOf(actions)
        select new AccessRequest
        {
            Subject = subject,
            Asset = asset.Declared.Id,
            Action = action,
            Fields = [asset.FieldName(field)],
            Purpose = tables.Terms[row.Terms].Purpose,
            Engagement = tables.Engagements[row.Engagement],
            Environment = tables.Terms[row.Terms].Environment,
            Performed = [],
        };

    private List<long> Instants(GrantRow row, SubjectTerms subject, List<CompiledProhibition> prohibitions)
    {
        var window = tables.Windows[row.Window];
        var from = Math.Max(Math.Max(window.From, subject.From), question.From?.UtcTicks ?? 0);
        var until = Math.Min(window.Until, subject.Until);
        return [.. prohibitions.SelectMany(static p => (long[])[p.From, p.Until]).Append(from).Where(instant => instant >= from && instant < until).Distinct().Order()];
    }

    private AccessAnswer? TryRequest(AccessRequest request, List<long> instants, AttributeCases cases)
    {
        foreach (var (context, row) in cases.All())
        {
            var complete = request with { Context = context, Row = row };
            foreach (var instant in instants)
            {
                var decision = new Evaluation(tables, in complete, instant).Decide();
                var isReached = decision.IsPermitted && (!question.OnlyClear || decision.ClearFields != UInt128.Zero);
                if (isReached)
                {
                    return new(true, complete, new DateTimeOffset(instant, TimeSpan.Zero), decision);
                }
            }
        }

        return null;
    }
}
