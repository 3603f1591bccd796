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
    private readonly SelectorValidator _selectors = new(directory, problems);
    private readonly ElevationClassValidator _classes = new(directory, problems);

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
            _classes.Check(elevation);
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
        problems.RequiresKnown(subject.Roles, directory.Roles.Contains, "AZ103", where, "role");
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
            problems.RequiresDefined(field.Level, $"field '{field.Name}' of {where}", "level");
            problems.RequiresDefined(field.PiClass, $"field '{field.Name}' of {where}", "piClass");
            problems.RequiresJrtLevel(field.JrtLevel, $"field '{field.Name}' of {where}");
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
        problems.RequiresKnown(contract.Purposes, directory.Purposes.Contains, "AZ304", where, "purpose");
        problems.RequiresKnown(contract.Assets, directory.Assets.ContainsKey, "AZ305", where, "asset");
    }

    private void Check(Engagement engagement)
    {
        var where = $"engagement '{engagement.Id}'";
        problems.RequiresDefined(engagement.Kind, where, "kind");
        problems.RequiresSound(engagement.Ceiling, where);
        problems.Requires(engagement.Kind != EngagementKind.Unknown, "AZ310", where, "缺少任务类型", "kind is missing; state it");
        RequireWindow(engagement.From, engagement.Until, where);
        problems.RequiresKnown(engagement.Purposes, directory.Purposes.Contains, "AZ311", where, "purpose");
        problems.RequiresKnown(engagement.Assets, directory.Assets.ContainsKey, "AZ312", where, "asset");
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
        problems.RequiresKnown(engagement.Purposes, purpose => contract.Purposes.Contains(purpose).IsTrue, "AZ315", where, "purpose of the contract");
        problems.RequiresKnown(engagement.Assets, asset => contract.Assets.Contains(asset).IsTrue, "AZ316", where, "asset of the contract");
    }

    private void Check(Prohibition prohibition)
    {
        var where = $"prohibition '{prohibition.Id}'";
        problems.Requires(prohibition.Text is not null, "AZ510", where, "缺少说明", "text is missing; say what is forbidden");
        problems.RequiresKnown(prohibition.Assets, directory.Assets.ContainsKey, "AZ511", where, "asset");
        CheckWindow(prohibition.From, prohibition.Until, where);
        _selectors.Check(prohibition.Subjects, where);
        _selectors.CheckCanApply(prohibition, where);
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
            problems.RequiresKnown(duty.Assets, directory.Assets.ContainsKey, "AZ603", where, "asset");
            problems.RequiresMembers(duty.Assets, "AZ605", where, "assets");
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

    private void RequireWindow(DateTimeOffset? from, DateTimeOffset? until, string where)
    {
        problems.Requires(from is not null && until is not null, "AZ004", where, "缺少起止时间", "the beginning or the end is missing; state both");
        CheckWindow(from, until, where);
    }

    private void CheckWindow(DateTimeOffset? from, DateTimeOffset? until, string where) =>
        problems.Requires(from is null || until is null || from < until, "AZ005", where, "结束时间须晚于开始时间", "the end must lie after the beginning");
}
