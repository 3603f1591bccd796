using FinAppCompliance.Authorization.Compilation;
using FinAppCompliance.Authorization.Decisions;
using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Authorization.Tracing;

/// <summary>Walks the same tables as a check, but asks every clause instead of stopping at the first that fails.</summary>
internal sealed class Tracer(PolicyTables tables, AccessRequest request, long at)
{
    private readonly List<TraceStep> _steps = [];

    public AccessTrace Trace()
    {
        var decision = new Evaluation(tables, in request, at).Decide();
        var subject = tables.Subjects.Find(request.Subject);
        var asset = tables.AssetIndex.Find(request.Asset);
        Add("request", "主体已声明", "the subject is known", subject >= 0);
        Add("request", "资产已声明", "the asset is known", asset >= 0);
        Add("request", "目的已说明", "a purpose is stated", !string.IsNullOrEmpty(request.Purpose));
        if (subject >= 0 && asset >= 0)
        {
            AddProhibitions(tables.TermsOf(subject), tables.Assets[asset]);
            AddSeparations();
            AddSubjectTerm(tables.TermsOf(subject));
            AddGrants(subject, tables.Assets[asset]);
            foreach (var role in tables.TermsOf(subject).Roles)
            {
                AddGrants(role, tables.Assets[asset]);
            }
        }

        return new(decision, _steps);
    }

    private void AddProhibitions(SubjectTerms subject, CompiledAsset asset)
    {
        foreach (var number in asset.Prohibitions.Numbers)
        {
            if (!subject.Prohibitions.Contains(number))
            {
                continue;
            }

            var prohibition = tables.Prohibitions[number];
            var source = $"prohibition '{prohibition.Declared.Id}'";
            Add(source, "覆盖该操作", "covers the action", (prohibition.Actions & tables.Actions.MaskOf(request.Action)) != 0);
            Add(source, "覆盖所请求字段", "covers a wanted field", request.Fields.Count == 0 || (Wanted(asset) & prohibition.FieldsOf(asset)) != UInt128.Zero);
            Add(source, "在有效期内", "is in force", at >= prohibition.From && at < prohibition.Until);
            AddConditions(source, prohibition.ConditionsOf(asset), subject);
        }
    }

    private void AddSeparations()
    {
        foreach (var rule in tables.DynamicSeparations)
        {
            if (rule.First.Covers(request.Action, request.Asset) || rule.Second.Covers(request.Action, request.Asset))
            {
                var other = rule.First.Covers(request.Action, request.Asset) ? rule.Second : rule.First;
                Add($"separation '{rule.Id}'", "同一事项中已履行对立职责", "the other duty was done in the same case",
                    request.Performed.Any(done => other.Covers(done.Action, done.Asset)));
            }
        }
    }

    private void AddSubjectTerm(SubjectTerms subject)
    {
        Add("subject", "未暂停", "is not suspended", !subject.IsSuspended);
        Add("subject", "在任期内", "is within its term", at >= subject.From && at < subject.Until);
    }

    private void AddGrants(int grantee, CompiledAsset asset)
    {
        var (row, end) = tables.RowsOf(grantee, asset.Number);
        for (; row < end && tables.Rows[row].Asset == asset.Number; row++)
        {
            AddGrant(tables.Rows[row], $"grant '{tables.GrantIds[row]}'", asset);
        }
    }

    private void AddGrant(GrantRow row, string source, CompiledAsset asset)
    {
        var terms = tables.Terms[row.Terms];
        var window = tables.Windows[row.Window];
        Add(source, "操作相符", "gives the action", (terms.Actions & tables.Actions.MaskOf(request.Action)) != 0);
        Add(source, "目的相符", "is for the purpose", string.Equals(terms.Purpose, request.Purpose, StringComparison.Ordinal));
        Add(source, "任务相符", "is for the engagement", string.Equals(tables.Engagements[row.Engagement], request.Engagement, StringComparison.Ordinal));
        Add(source, "环境相符", "is for the environment", terms.Environment == request.Environment);
        Add(source, "未暂停", "is not suspended", !window.IsSuspended && !terms.IsSuspended);
        Add(source, "已生效", "has begun", at >= window.From);
        Add(source, "未到期", "has not ended", at < window.Until);
        AddConditions(source, terms.Conditions, tables.TermsOf(tables.Subjects.Find(request.Subject)));
        Add(source, "字段在授权范围内", "gives every wanted field", Wanted(asset).IsWithin(terms.Visible));
        Add(source, "行数未超上限", "gives as many rows", (request.Rows ?? 1) <= terms.MaxRows);
    }

    private void AddConditions(string source, CompiledCondition[] conditions, SubjectTerms subject)
    {
        foreach (var condition in conditions)
        {
            Tri holds = condition.Evaluate(request, subject) switch
            {
                ConditionResult.Holds => true,
                ConditionResult.Fails => false,
                _ => Tri.Unknown,
            };
            Add(source, $"条件：{condition.Declared.Attribute}", $"condition on '{condition.Declared.Attribute}'", holds);
        }
    }

    private UInt128 Wanted(CompiledAsset asset)
    {
        var wanted = UInt128.Zero;
        foreach (var name in request.Fields.Items)
        {
            var field = asset.FindField(name);
            wanted |= field < 0 ? UInt128.Zero : FieldSets.Of(field);
        }

        return wanted;
    }

    private void Add(string source, string zh, string en, Tri holds) => _steps.Add(new(source, new(zh, en), holds));
}
