using System.Linq.Expressions;
using FinAppCompliance.Authorization.Compilation;
using FinAppCompliance.Authorization.Decisions;
using FinAppCompliance.Authorization.Requests;

namespace FinAppCompliance.Authorization.Filtering;

/// <summary>Evaluates everything that does not depend on the row, and turns the rest into one predicate.</summary>
internal sealed class FilterBuilder<T>(PolicySnapshot snapshot, AccessRequest request, DateTimeOffset at, RowBinding<T> binding)
{
    private readonly PolicyTables _tables = snapshot.Tables;
    private readonly long _at = at.UtcTicks;
    private readonly ConditionExpressions<T> _expressions = new(binding, request);
    private readonly List<(UInt128 Fields, Expression Applies)> _withheld = [];

    public AccessFilter<T> Build()
    {
        var body = BuildBody();
        return new(snapshot, request, at, binding, Expression.Lambda<Func<T, bool>>(body, _expressions.Row));
    }

    private Expression BuildBody()
    {
        var evaluation = new Evaluation(_tables, in request, _at);
        if (!evaluation.PassesRequest() || !evaluation.PassesSeparations() || !evaluation.PassesSubjectTerm())
        {
            return Logic.False;
        }

        var asset = evaluation.Asset;
        var subject = evaluation.SubjectTerms;
        var allowed = Logic.True;
        foreach (var number in asset.Prohibitions.Numbers)
        {
            var prohibition = _tables.Prohibitions[number];
            if (subject.Prohibitions.Contains(number) && evaluation.IsRelevant(prohibition))
            {
                allowed = Logic.And(allowed, NotForbidden(prohibition, asset, subject));
            }
        }

        var granted = GrantedBy(_tables.Subjects.Find(request.Subject), asset, subject, ref evaluation);
        foreach (var role in subject.Roles)
        {
            granted = Logic.Or(granted, GrantedBy(role, asset, subject, ref evaluation));
        }

        return Logic.And(allowed, granted);
    }

    /// <summary>A prohibition refuses the row unless one of its conditions fails; or it takes fields away when it surely applies.</summary>
    private Expression NotForbidden(CompiledProhibition prohibition, CompiledAsset asset, SubjectTerms subject)
    {
        Expression applies = Logic.True;
        Expression mayApply = Logic.True;
        foreach (var condition in prohibition.ConditionsOf(asset))
        {
            applies = Logic.And(applies, _expressions.Holds(condition, subject));
            mayApply = Logic.And(mayApply, Logic.Not(_expressions.Fails(condition, subject)));
        }

        if (!prohibition.HasFields || request.Fields.Count > 0)
        {
            return Logic.Not(mayApply);
        }

        _withheld.Add((prohibition.FieldsOf(asset), applies));
        return Logic.Or(Logic.Not(mayApply), applies);
    }

    private Expression GrantedBy(int grantee, CompiledAsset asset, SubjectTerms subject, ref Evaluation evaluation)
    {
        Expression granted = Logic.False;
        var (row, end) = _tables.RowsOf(grantee, asset.Number);
        for (; row < end && _tables.Rows[row].Asset == asset.Number; row++)
        {
            ref readonly var compiled = ref _tables.Rows[row];
            var terms = _tables.Terms[compiled.Terms];
            if (evaluation.TestWithoutConditions(terms, _tables.Windows[compiled.Window], _tables.Engagements[compiled.Engagement]) != AccessReason.Permitted)
            {
                continue;
            }

            Expression holds = ShowsSomething(terms);
            foreach (var condition in terms.Conditions)
            {
                holds = Logic.And(holds, _expressions.Holds(condition, subject));
            }

            granted = Logic.Or(granted, holds);
        }

        return granted;
    }

    /// <summary>Where no fields are named, some field must be left that no prohibition takes away.</summary>
    private Expression ShowsSomething(GrantTerms terms)
    {
        if (request.Fields.Count > 0 || _withheld.Count == 0)
        {
            return Logic.True;
        }

        Expression some = Logic.False;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var field = 0; field < FieldSets.Limit; field++)
        {
            if (!terms.Visible.Has(field) || !seen.Add(string.Concat(_withheld.Select(one => one.Fields.Has(field) ? '1' : '0'))))
            {
                continue;
            }

            Expression shown = Logic.True;
            foreach (var (fields, applies) in _withheld)
            {
                shown = fields.Has(field) ? Logic.And(shown, Logic.Not(applies)) : shown;
            }

            some = Logic.Or(some, shown);
        }

        return some;
    }
}
