using FinAppCompliance.Authorization.Decisions;
using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Organisation;

namespace FinAppCompliance.Authorization.Compilation;

/// <summary>Checks grants against the law of need-to-know: everything stated, nothing beyond the parents.</summary>
internal sealed class GrantValidator(PolicyDirectory directory, ProblemList problems)
{
    public void Check(DataGrant grant)
    {
        var where = $"grant '{grant.Id}'";
        CheckContent(grant, where);
        CheckGrantee(grant, where);
        var hasWindow = problems.Requires(grant.From is not null && grant.Until is not null, "AZ004", where,
            "缺少起止时间（N99-14.3）", "the beginning or the end is missing; a grant without end is no grant (N99-14.3)");
        problems.Requires(!hasWindow || grant.From < grant.Until, "AZ005", where, "结束时间须晚于开始时间", "the end must lie after the beginning");
        if (problems.Requires(grant.Approver, where, "approver"))
        {
            CheckApprover(grant.Approver!, grant, where);
        }
    }

    /// <summary>Checks what a grant and the template of an elevation class have in common.</summary>
    public void CheckContent(DataGrant grant, string where)
    {
        problems.Requires(grant.Purpose, where, "purpose");
        problems.Requires(grant.Purpose is null || directory.Purposes.Contains(grant.Purpose), "AZ401", where,
            $"目的'{grant.Purpose}'未声明", $"purpose '{grant.Purpose}' is not declared");
        problems.Requires(grant.Actions.Count > 0, "AZ402", where, "缺少操作", "actions are missing; state at least one");
        problems.Requires(!grant.Actions.Contains(default).IsTrue, "AZ402", where, "操作名为空", "an action has no name");
        problems.RequiresDefined(grant.Environment, where, "environment");
        problems.RequiresSound(grant.Ceiling, where);
        problems.Requires(grant.Ceiling is not null, "AZ403", where, "缺少级别上限", "the level ceiling is missing; state it");
        problems.Requires(grant.MaxRows is >= 1, "AZ404", where, "缺少单次行数上限", "the row cap is missing; state at least one row");
        problems.Requires(grant.MaxRowsPerDay >= grant.MaxRows, "AZ405", where,
            "缺少每日行数上限，或其小于单次上限", "the daily row cap is missing or below the row cap");
        problems.Requires(grant.ClearFields.Count + grant.MaskedFields.Count > 0, "AZ406", where,
            "缺少字段，不支持通配", "fields are missing; name at least one, there is no wildcard");
        problems.Requires((grant.Obligations & ~(AccessObligations.Log | AccessObligations.Watermark | AccessObligations.Notify)) == 0, "AZ407", where,
            "义务只能为记录、水印、通知", "only log, watermark and notify may be added as obligations");
        if (problems.Requires(grant.Asset, where, "asset"))
        {
            CheckAsset(grant, where);
        }
    }

    private void CheckAsset(DataGrant grant, string where)
    {
        if (!directory.Assets.TryGetValue(grant.Asset!, out var asset))
        {
            problems.Add("AZ408", where, $"数据资产'{grant.Asset}'未声明", $"asset '{grant.Asset}' is not declared");
            return;
        }

        problems.Requires(grant.Environment == asset.Environment, "AZ409", where,
            "授权环境缺失或与资产所处环境不一致", "the environment is missing or not the one of the asset");
        problems.Requires(!asset.IsWalledOff, "AZ410", where,
            "测试、开发环境中的敏感数据未脱敏，不得授权（DSM-48）", "sensitive data in test or development is not desensitised and cannot be granted (DSM-48)");
        CheckFields(grant, where);
        CheckExtraction(grant, asset, where);
        foreach (var condition in grant.Conditions.Items)
        {
            directory.Check(condition, asset, where, problems);
        }
    }

    private void CheckFields(DataGrant grant, string where)
    {
        var fields = directory.Fields[grant.Asset!];
        var seen = new HashSet<string>(grant.ClearFields.Count + grant.MaskedFields.Count, StringComparer.Ordinal);
        foreach (var name in grant.ClearFields.Items)
        {
            CheckField(name, fields, grant, where, isClear: true);
            problems.Requires(seen.Add(name), "AZ411", where, $"字段'{name}'重复", $"field '{name}' is given twice");
        }

        foreach (var (name, mask) in grant.MaskedFields.Items)
        {
            CheckField(name, fields, grant, where, isClear: false);
            problems.Requires(seen.Add(name), "AZ411", where, $"字段'{name}'重复", $"field '{name}' is given twice");
            problems.Requires(mask, $"masked field '{name}' of {where}", "mask");
        }
    }

    private void CheckField(string name, Dictionary<string, DataField> fields, DataGrant grant, string where, bool isClear)
    {
        if (!fields.TryGetValue(name, out var field))
        {
            problems.Add("AZ412", where, $"字段'{name}'未声明", $"field '{name}' is not declared by asset '{grant.Asset}'");
            return;
        }

        problems.Requires(grant.Ceiling is null || grant.Ceiling.Covers(field), "AZ413", where,
            $"字段'{name}'高于授权的级别上限", $"field '{name}' lies above the level ceiling, or is graded on a scale that the ceiling does not state");
        problems.Requires(!isClear || !field.IsIdentityAuthentication, "AZ414", where,
            $"身份鉴别信息'{name}'不得明文展示（DSM-45）", $"identity-authentication field '{name}' may never be shown in clear (DSM-45)");
        problems.Requires(field.PiClass != PersonalFinancialClass.C3 || !IsForVendor(grant), "AZ415", where,
            $"C3类信息'{name}'不得授权给受托方（JR/T 0171）", $"class C3 field '{name}' can never be granted to an entrusted party (JR/T 0171)");
    }

    private bool IsForVendor(DataGrant grant) =>
        (grant.Subject is not null && directory.Subjects.TryGetValue(grant.Subject, out var subject) && subject.IsVendor) ||
        (grant.Role is not null && directory.VendorsByRole.Contains(grant.Role));

    private void CheckExtraction(DataGrant grant, ProtectedAsset asset, string where)
    {
        var extracts = asset.Environment is AccessEnvironment.Production or AccessEnvironment.DisasterRecovery &&
            grant.Actions.Contains(AccessAction.Extract).IsTrue;
        if (!extracts)
        {
            problems.Requires(grant.Extraction is null, "AZ416", where, "无提取操作，不得附提取审批", "an extraction approval is given without extraction from production");
            return;
        }

        if (grant.Extraction is not { } approval)
        {
            problems.Add("AZ417", where, "从生产环境提取数据须单独审批并限期（DSM-28）", "extraction from production needs an approval and a term of its own (DSM-28)");
            return;
        }

        problems.Requires(approval.From < approval.Until, "AZ005", where, "提取期限的结束须晚于开始", "the term of the extraction must end after it begins");
        CheckApprover(approval.Approver, grant, where);
    }

    private void CheckGrantee(DataGrant grant, string where)
    {
        problems.Requires(grant.Subject is null != grant.Role is null, "AZ420", where,
            "须且只须指定主体或角色之一", "exactly one of subject and role must be named");
        problems.Requires(grant.Role is null || directory.Roles.Contains(grant.Role), "AZ421", where,
            $"角色'{grant.Role}'未声明", $"role '{grant.Role}' is not declared");
        AccessSubject? subject = null;
        problems.Requires(grant.Subject is null || directory.Subjects.TryGetValue(grant.Subject, out subject), "AZ422", where,
            $"主体'{grant.Subject}'未声明", $"subject '{grant.Subject}' is not declared");
        Engagement? engagement = null;
        problems.Requires(grant.Engagement is null || directory.Engagements.TryGetValue(grant.Engagement, out engagement), "AZ423", where,
            $"任务'{grant.Engagement}'未声明", $"engagement '{grant.Engagement}' is not declared");
        if (engagement is not null)
        {
            CheckParents(grant, engagement, where);
        }

        var vendors = subject is { IsVendor: true } ? [subject]
            : grant.Role is not null ? directory.VendorsByRole[grant.Role] : [];
        foreach (var vendor in vendors)
        {
            CheckVendor(vendor, engagement, where);
        }
    }

    private void CheckParents(DataGrant grant, Engagement engagement, string where)
    {
        var contract = engagement.Contract is null ? null : directory.Contracts.GetValueOrDefault(engagement.Contract);
        problems.Requires(!(grant.From < engagement.From) && !(grant.Until > engagement.Until), "AZ424", where,
            $"授权期限超出任务'{engagement.Id}'的期限", $"the grant reaches beyond the window of engagement '{engagement.Id}'");
        var purposes = engagement.Purposes.IsUnknown && contract is not null ? contract.Purposes : engagement.Purposes;
        problems.Requires(grant.Purpose is null || !purposes.Contains(grant.Purpose).IsFalse, "AZ425", where,
            $"目的'{grant.Purpose}'不在任务或合同范围内", $"purpose '{grant.Purpose}' lies outside engagement '{engagement.Id}' or its contract");
        var assets = engagement.Assets.IsUnknown && contract is not null ? contract.Assets : engagement.Assets;
        problems.Requires(grant.Asset is null || !assets.Contains(grant.Asset).IsFalse, "AZ426", where,
            $"资产'{grant.Asset}'不在任务或合同范围内", $"asset '{grant.Asset}' lies outside engagement '{engagement.Id}' or its contract");
        problems.Requires(engagement.Ceiling is null || grant.Ceiling is null || grant.Ceiling.IsWithin(engagement.Ceiling), "AZ427", where,
            "级别上限高于任务的上限", $"the level ceiling is higher than that of engagement '{engagement.Id}'");
    }

    private void CheckVendor(AccessSubject vendor, Engagement? engagement, string where)
    {
        if (engagement?.Contract is null)
        {
            problems.Add("AZ428", where, $"外包主体'{vendor.Id}'的授权须有合同项下的任务（DSM-30）", $"a grant that reaches vendor subject '{vendor.Id}' needs an engagement under a contract (DSM-30)");
            return;
        }

        if (directory.Contracts.TryGetValue(engagement.Contract, out var contract))
        {
            problems.Requires(string.Equals(contract.Vendor, vendor.Organisation, StringComparison.Ordinal), "AZ429", where,
                $"主体'{vendor.Id}'不属于合同'{contract.Id}'的外包服务提供商", $"subject '{vendor.Id}' does not work for the vendor of contract '{contract.Id}'");
        }
    }

    private void CheckApprover(string approver, DataGrant grant, string where)
    {
        if (!directory.Subjects.TryGetValue(approver, out var subject))
        {
            problems.Add("AZ430", where, $"审批人'{approver}'未声明", $"approver '{approver}' is not declared");
            return;
        }

        problems.Requires((grant.Subject is null || PersonName.AreDistinct(approver, grant.Subject)) &&
            (grant.Role is null || !subject.Roles.Contains(grant.Role).IsTrue), "AZ431", where,
            $"'{approver}'不得审批自己的授权", $"'{approver}' may not approve a grant to themself");
        problems.Requires(subject.Kind == SubjectKind.Staff, "AZ432", where,
            $"审批人'{approver}'须为本机构员工", $"approver '{approver}' must be staff of the institution");
        var asset = grant.Asset is null ? null : directory.Assets.GetValueOrDefault(grant.Asset);
        problems.Requires(asset is null || asset.IsDecidedBy(subject.Unit), "AZ433", where,
            $"审批人'{approver}'须来自数据的归属或业务部门", $"approver '{approver}' must belong to the owner or business unit of the data");
    }
}
