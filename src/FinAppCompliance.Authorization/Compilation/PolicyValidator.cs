using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.ThirdParties;

namespace FinAppCompliance.Authorization.Compilation;

/// <summary>Checks everything in a policy but its grants.</summary>
internal sealed class PolicyValidator(PolicyDirectory directory, ProblemList problems)
{
    private static readonly ContractClause[] RequiredClauses =
        [ContractClause.ReturnOrDeletion, ContractClause.NoReassignment, ContractClause.Confidentiality];

    private readonly Dictionary<PersonName, string> _persons = [];

    public void Validate()
    {
        var policy = directory.Policy;
        problems.Requires(policy.Version, "policy", "version");
        CheckAttributes(policy.ContextAttributes, "policy");
        foreach (var subject in policy.Subjects.Items)
        {
            Check(subject);
        }

        foreach (var asset in policy.Assets.Items)
        {
            Check(asset);
        }

        foreach (var contract in policy.Contracts.Items)
        {
            Check(contract);
        }

        foreach (var engagement in policy.Engagements.Items)
        {
            Check(engagement);
        }

        PolicyDirectory.Index(policy.Prohibitions, static p => p.Id, "prohibition", problems);
        foreach (var prohibition in policy.Prohibitions.Items)
        {
            Check(prohibition);
        }

        PolicyDirectory.Index(policy.Separations, static s => s.Id, "separation", problems);
        foreach (var separation in policy.Separations.Items)
        {
            Check(separation);
        }

        PolicyDirectory.Index(policy.ElevationClasses, static c => c.Id, "elevation class", problems);
        foreach (var elevation in policy.ElevationClasses.Items)
        {
            Check(elevation);
        }
    }

    private void Check(AccessSubject subject)
    {
        var where = $"subject '{subject.Id}'";
        problems.RequiresDefined(subject.Kind, where, "kind");
        problems.Requires(subject.Kind != SubjectKind.Unknown, "AZ101", where, "缺少主体类型", "kind is missing; state it");
        problems.Requires(subject.IsVendor == subject.Organisation is not null, "AZ102", where,
            "外包主体须注明所属机构，本机构主体不得注明", "a vendor subject must name its organisation, and only a vendor subject may");
        CheckWindow(subject.From, subject.Until, where);
        CheckKnown(subject.Roles, directory.Roles.Contains, "AZ103", where, "role");
        CheckPerson(subject.Id, where);
    }

    // Who may approve whom is told apart by the id, so two ids must not be one name.
    private void CheckPerson(string id, string where)
    {
        if (!PersonName.TryParse(id, out var person, out var flaw))
        {
            problems.Add("AZ104", where, flaw.Zh, flaw.En);
        }
        else if (!_persons.TryAdd(person, id) && _persons[person] != id)
        {
            problems.Add(
                "AZ105", where, $"与主体'{_persons[person]}'只是书写不同，视为同一人", $"its id is that of subject '{_persons[person]}', only written in another way");
        }
    }

    private void Check(ProtectedAsset asset)
    {
        var where = $"asset '{asset.Id}'";
        problems.Requires(asset.OwnerUnit, where, "owner unit");
        problems.Requires(asset.BusinessUnit, where, "business unit");
        problems.RequiresDefined(asset.Environment, where, "environment");
        problems.Requires(asset.Environment != AccessEnvironment.Unknown, "AZ201", where, "缺少所处环境", "environment is missing; state it");
        problems.Requires(asset.Fields.Count is > 0 and <= FieldSets.Limit, "AZ202", where,
            $"字段数须为1至{FieldSets.Limit}，更宽的表请拆成多个视图", $"needs 1 to {FieldSets.Limit} fields; declare a wider table as several views");
        foreach (var field in asset.Fields.Items)
        {
            problems.Requires(field.Level is not null, "AZ203", $"field '{field.Name}' of {where}", "缺少数据级别", "data level is missing; grade the field");
            _ = field.Level is { } level && problems.RequiresDefined(level, $"field '{field.Name}' of {where}", "level");
            _ = field.PiClass is { } piClass && problems.RequiresDefined(piClass, $"field '{field.Name}' of {where}", "piClass");
            problems.Requires(field.JrtLevel is null or (>= 1 and <= 5), "AZ204", $"field '{field.Name}' of {where}",
                "JR/T 0197级别须为1至5", "the JR/T 0197 level must be 1 to 5");
        }

        PolicyDirectory.Index(asset.RowAttributes, static a => a.Name, $"row attribute of {where}", problems);
        CheckAttributes(asset.RowAttributes, where);
    }

    private void Check(VendorContract contract)
    {
        var where = $"contract '{contract.Id}'";
        problems.Requires(contract.Vendor, where, "vendor");
        RequireWindow(contract.From, contract.Until, where);
        problems.Requires(contract.DueDiligenceUntil is not null, "AZ301", where,
            "缺少尽职调查有效期（OUT-17）", "the validity of the due diligence is missing (OUT-17)");
        foreach (var clause in contract.Clauses.Items)
        {
            problems.RequiresDefined(clause, where, "clauses");
        }

        foreach (var clause in RequiredClauses)
        {
            problems.Requires(contract.Clauses.Contains(clause).IsTrue, "AZ302", where,
                $"合同缺少条款 {clause}（DSM-30）", $"the contract lacks the clause {clause} (DSM-30)");
        }

        problems.Requires(contract.Purposes.Count > 0 && contract.Assets.Count > 0, "AZ303", where,
            "合同须写明处理目的和数据范围（DSM-30）", "the contract must state its purposes and assets (DSM-30)");
        CheckKnown(contract.Purposes, directory.Purposes.Contains, "AZ304", where, "purpose");
        CheckKnown(contract.Assets, directory.Assets.ContainsKey, "AZ305", where, "asset");
    }

    private void Check(Engagement engagement)
    {
        var where = $"engagement '{engagement.Id}'";
        problems.RequiresDefined(engagement.Kind, where, "kind");
        CheckCeiling(engagement.Ceiling, where);
        problems.Requires(engagement.Kind != EngagementKind.Unknown, "AZ310", where, "缺少任务类型", "kind is missing; state it");
        RequireWindow(engagement.From, engagement.Until, where);
        CheckKnown(engagement.Purposes, directory.Purposes.Contains, "AZ311", where, "purpose");
        CheckKnown(engagement.Assets, directory.Assets.ContainsKey, "AZ312", where, "asset");
        if (engagement.Contract is null)
        {
            return;
        }

        if (!directory.Contracts.TryGetValue(engagement.Contract, out var contract))
        {
            problems.Add("AZ313", where, $"合同'{engagement.Contract}'未声明", $"contract '{engagement.Contract}' is not declared");
            return;
        }

        problems.Requires(!(engagement.From < contract.From) && !(engagement.Until > contract.Until), "AZ314", where,
            "任务期限超出合同期限", "the engagement reaches beyond the window of its contract");
        CheckKnown(engagement.Purposes, purpose => contract.Purposes.Contains(purpose).IsTrue, "AZ315", where, "purpose of the contract");
        CheckKnown(engagement.Assets, asset => contract.Assets.Contains(asset).IsTrue, "AZ316", where, "asset of the contract");
    }

    private void Check(Prohibition prohibition)
    {
        var where = $"prohibition '{prohibition.Id}'";
        problems.Requires(prohibition.Text is not null, "AZ510", where, "缺少说明", "text is missing; say what is forbidden");
        CheckKnown(prohibition.Assets, directory.Assets.ContainsKey, "AZ511", where, "asset");
        CheckWindow(prohibition.From, prohibition.Until, where);
        CheckSelector(prohibition.Subjects, where);
        CheckCanApply(prohibition, where);
        var covered = directory.Assets.Values.Where(asset => CompiledProhibition.Covers(prohibition, asset)).ToList();
        problems.Requires(covered.Count > 0 || directory.Assets.Count == 0, "AZ514", where,
            "未覆盖任何数据资产或字段，请检查名称", "covers no asset or field at all; check the names");
        foreach (var name in prohibition.Fields?.Names ?? default)
        {
            problems.Requires(covered.Exists(asset => directory.Fields[asset.Id].ContainsKey(name)), "AZ515", where,
                $"字段'{name}'未声明", $"field '{name}' is not declared by a covered asset");
        }

        foreach (var condition in prohibition.Conditions.Items)
        {
            if (condition.Source != ConditionSource.Row)
            {
                directory.Check(condition, null, where, problems);
                continue;
            }

            foreach (var asset in covered)
            {
                directory.Check(condition, asset, $"{where} on asset '{asset.Id}'", problems);
            }
        }
    }

    private void Check(SeparationRule separation)
    {
        var where = $"separation '{separation.Id}'";
        problems.RequiresDefined(separation.Kind, where, "kind");
        problems.Requires(separation.Kind != SeparationKind.Unknown, "AZ601", where, "缺少类型", "kind is missing; state static or dynamic");
        foreach (var duty in (Duty[])[separation.First, separation.Second])
        {
            problems.Requires(duty.Actions.Count > 0, "AZ602", where, "职责缺少操作", "a duty needs at least one action");
            CheckKnown(duty.Assets, directory.Assets.ContainsKey, "AZ603", where, "asset");
            problems.Requires(!duty.Assets.IsEmpty.IsTrue, "AZ605", where, "资产为空列表，永远不会生效；不限时请省略", "the assets are an empty list and the duty never applies; leave them out to cover all");
        }
    }

    private void Check(ElevationClass elevation)
    {
        var where = $"elevation class '{elevation.Id}'";
        CheckSelector(elevation.Eligible, where);
        problems.Requires(elevation.Approvers.Count > 0, "AZ701", where, "缺少审批（复核）人", "approvers, or reviewers in an emergency, are missing");
        CheckKnown(elevation.Approvers, directory.Subjects.ContainsKey, "AZ702", where, "subject");
        var limit = elevation.IsEmergency ? TimeSpan.FromHours(4) : TimeSpan.FromDays(30);
        problems.Requires(elevation.MaxDuration > TimeSpan.Zero && elevation.MaxDuration <= limit, "AZ703", where,
            "最长时限须大于零，且不超过30天（应急不超过4小时）", "the longest window must be positive and at most 30 days, or four hours in an emergency");
        problems.Requires(elevation.RequestLife > TimeSpan.Zero && elevation.ApprovalLife > TimeSpan.Zero && elevation.ReviewWithin > TimeSpan.Zero, "AZ704", where,
            "申请、审批和复核时限须大于零", "the lives of request, approval and review must be positive");
        problems.Requires(elevation.Grant is { Subject: null, Role: null, Engagement: null, From: null, Until: null, Approver: null }, "AZ705", where,
            "模板授权不得注明主体、任务、期限和审批人", "the grant of a class must leave subject, role, engagement, window and approver open");
        problems.Requires(elevation.EmergencyCount is >= 1 and <= 20 && elevation.EmergencyTime > TimeSpan.Zero && elevation.EmergencyTime <= TimeSpan.FromHours(24) &&
            elevation.EmergencyPeriod >= TimeSpan.FromDays(1) && elevation.EmergencyPeriod <= TimeSpan.FromDays(31), "AZ706", where,
            "应急预算须为1至20次、24小时以内、1至31日", "the budget of emergencies must be 1 to 20 times, at most 24 hours, over 1 to 31 days");
        CheckCanWork(elevation, where);
        new GrantValidator(directory, problems).CheckContent(elevation.Grant, where);
    }

    /// <summary>A class that no request could ever use is a mistake of its author, not a safe one: it fails when it is needed.</summary>
    private void CheckCanWork(ElevationClass elevation, string where)
    {
        if (elevation.Grant.Asset is null || !directory.Assets.TryGetValue(elevation.Grant.Asset, out var asset))
        {
            return;
        }

        problems.Requires(elevation.Approvers.Any(id => !directory.Subjects.ContainsKey(id)).IsTrue || elevation.Approvers.Count == 0 || elevation.Approvers.Any(id => directory.Subjects.TryGetValue(id, out var one) &&
            one is { Kind: SubjectKind.Staff, IsSuspended: false, Unit: not null } && (one.Unit == asset.OwnerUnit || one.Unit == asset.BusinessUnit)).IsTrue, "AZ707", where,
            "没有可用的审批（复核）人：须为数据归属或业务部门的在岗员工", "no approver can act: one must be staff, not suspended, of the owner or business unit of the data");
        problems.Requires(!(asset.Environment is AccessEnvironment.Production or AccessEnvironment.DisasterRecovery && elevation.Grant.Actions.Contains(AccessAction.Extract).IsTrue), "AZ708", where,
            "临时授权不得用于从生产环境提取数据，须单独审批（DSM-28）", "a class cannot give extraction from production, which needs an approval of its own (DSM-28)");
        problems.Requires(directory.Subjects.Values.Any(elevation.Eligible.Matches), "AZ709", where,
            "没有任何主体可以申请，请检查适用范围", "nobody is eligible; check the selector");
    }

    /// <summary>A prohibition that can never apply protects nobody, which its author would learn too late.</summary>
    private void CheckCanApply(Prohibition prohibition, string where)
    {
        foreach (var environment in prohibition.Environments.Items)
        {
            problems.RequiresDefined(environment, where, "environments");
        }

        CheckKnown(prohibition.BusinessUnits, unit => directory.Assets.Values.Any(asset => asset.BusinessUnit == unit), "AZ516", where, "business unit of an asset");
        foreach (var (isEmpty, member) in new[]
        {
            (prohibition.Assets.IsEmpty.IsTrue, "assets"), (prohibition.BusinessUnits.IsEmpty.IsTrue, "businessUnits"), (prohibition.Actions.IsEmpty.IsTrue, "actions"),
            (prohibition.Environments.IsEmpty.IsTrue, "environments"),
        })
        {
            problems.Requires(!isEmpty, "AZ517", where, $"{member}为空列表，永远不会生效；不限时请省略", $"{member} is an empty list and never applies; leave it out to cover all");
        }

        foreach (var action in prohibition.Actions.Items)
        {
            problems.Requires(directory.Actions.Contains(action), "AZ518", where,
                $"操作'{action.Name}'不在任何授权、临时授权类别或内置操作中", $"action '{action.Name}' is given by no grant and no elevation class and is no well-known one; declare it or check the spelling");
        }
    }

    private void CheckSelector(SubjectSelector selector, string where)
    {
        foreach (var kind in selector.Kinds.Items)
        {
            problems.RequiresDefined(kind, where, "kinds");
        }

        CheckKnown(selector.Ids, directory.Subjects.ContainsKey, "AZ512", where, "subject");
        CheckKnown(selector.Roles, directory.Roles.Contains, "AZ513", where, "role");
        CheckKnown(selector.Units, unit => directory.Subjects.Values.Any(subject => subject.Unit == unit), "AZ519", where, "unit of a subject");
        CheckKnown(selector.Organisations, name => directory.Organisations.Contains(name), "AZ520", where, "organisation of a subject or contract");
        foreach (var (isEmpty, member) in new[]
        {
            (selector.Kinds.IsEmpty.IsTrue, "kinds"), (selector.Organisations.IsEmpty.IsTrue, "organisations"), (selector.Units.IsEmpty.IsTrue, "units"),
            (selector.Roles.IsEmpty.IsTrue, "roles"), (selector.Ids.IsEmpty.IsTrue, "ids"),
        })
        {
            problems.Requires(!isEmpty, "AZ517", where, $"{member}为空列表，永远不会匹配；不限时请省略", $"{member} is an empty list and matches nobody; leave it out to match everybody");
        }
    }

    private void CheckAttributes(FactList<AttributeDeclaration> attributes, string where)
    {
        foreach (var attribute in attributes.Items)
        {
            problems.RequiresDefined(attribute.Kind, $"attribute '{attribute.Name}' of {where}", "kind");
            problems.RequiresDefined(attribute.StatedBy, $"attribute '{attribute.Name}' of {where}", "statedBy");
        }
    }

    private void CheckCeiling(LevelCeiling? ceiling, string where)
    {
        _ = ceiling is not null && problems.RequiresDefined(ceiling.Level, where, "ceiling.level");
        _ = ceiling?.PiClass is { } piClass && problems.RequiresDefined(piClass, where, "ceiling.piClass");
        problems.Requires(ceiling?.JrtLevel is null or (>= 1 and <= 5), "AZ204", where, "JR/T 0197级别须为1至5", "the JR/T 0197 level must be 1 to 5");
    }

    private void CheckKnown(FactList<string> names, Func<string, bool> isKnown, string code, string where, string what)
    {
        foreach (var name in names.Items)
        {
            if (!isKnown(name))
            {
                problems.Add(code, where, $"'{name}'未声明（{what}）", $"'{name}' is no declared {what}");
            }
        }
    }

    private void RequireWindow(DateTimeOffset? from, DateTimeOffset? until, string where)
    {
        problems.Requires(from is not null && until is not null, "AZ004", where, "缺少起止时间", "the beginning or the end is missing; state both");
        CheckWindow(from, until, where);
    }

    private void CheckWindow(DateTimeOffset? from, DateTimeOffset? until, string where) =>
        problems.Requires(from is null || until is null || from < until, "AZ005", where, "结束时间须晚于开始时间", "the end must lie after the beginning");
}
