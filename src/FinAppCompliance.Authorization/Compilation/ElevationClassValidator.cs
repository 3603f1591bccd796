using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Requests;

namespace FinAppCompliance.Authorization.Compilation;

/// <summary>Checks the classes of access for a short time: their clocks, budgets and templates, and that somebody could use them.</summary>
internal sealed class ElevationClassValidator(PolicyDirectory directory, ProblemList problems)
{
    public void Check(ElevationClass elevation)
    {
        var where = $"elevation class '{elevation.Id}'";
        new SelectorValidator(directory, problems).Check(elevation.Eligible, where);
        problems.Requires(elevation.Approvers.Count > 0, "AZ701", where, "缺少审批（复核）人", "approvers, or reviewers in an emergency, are missing");
        problems.RequiresKnown(elevation.Approvers, directory.Subjects.ContainsKey, "AZ702", where, "subject");
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

        // Approvers that are missing or unknown are told already.
        var isKnown = elevation.Approvers.Count > 0 && !elevation.Approvers.Any(id => !directory.Subjects.ContainsKey(id)).IsTrue;
        problems.Requires(!isKnown || elevation.Approvers.Any(id => directory.Subjects[id] is { Kind: SubjectKind.Staff, IsSuspended: false } one && asset.IsDecidedBy(one.Unit)).IsTrue, "AZ707", where,
            "没有可用的审批（复核）人：须为数据归属或业务部门的在岗员工", "no approver can act: one must be staff, not suspended, of the owner or business unit of the data");
        problems.Requires(!(asset.Environment is AccessEnvironment.Production or AccessEnvironment.DisasterRecovery && elevation.Grant.Actions.Contains(AccessAction.Extract).IsTrue), "AZ708", where,
            "临时授权不得用于从生产环境提取数据，须单独审批（DSM-28）", "a class cannot give extraction from production, which needs an approval of its own (DSM-28)");
        problems.Requires(directory.Subjects.Values.Any(elevation.Eligible.Matches), "AZ709", where,
            "没有任何主体可以申请，请检查适用范围", "nobody is eligible; check the selector");
    }
}
