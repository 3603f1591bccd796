using System.Text;
using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.Verification;
using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Rules.Runs;

namespace FinAppCompliance.Samples.Quickstart;

/// <summary>Holds what can be held against something kept elsewhere or beside it, counts it, and names the rest.</summary>
internal sealed class KeptVerification(string tenant, TextWriter output, Language language)
{
    private static readonly BilingualText[] NotChecked =
    [
        new("台账记录及其变更历史（register_record、register_change）", "register records and their history (register_record, register_change)"),
        new("从评估中抄出、供查询用的发现（assessment_finding）", "findings copied out of the runs for searching (assessment_finding)"),
        new(
            "一次评估的内容与摘要是否被一并改动，最近几次评估是否被删除（assessment_run）",
            "runs whose content and digest were changed together, and whether the newest runs were deleted (assessment_run)"),
        new(
            "告知书、同意与撤回、个人请求与投诉、服务终止（privacy_*）",
            "notices, consents and withdrawals, requests and complaints, ends of services (privacy_*)"),
        new("以往的访问策略、访问决定、临时提权（access_*）", "earlier access policies, access decisions, elevations (access_*)"),
        new("披露文件与销售过程（disclosure_*）", "disclosure documents and sale sessions (disclosure_*)"),
        new(
            "审计记录旁的索引列、请求键、流的末端与待发件箱（audit_request、audit_stream、audit_outbox）",
            "what stands beside the entries of the trail: columns for searching, request keys, ends of streams, the outbox "
            + "(audit_request, audit_stream, audit_outbox)"),
    ];

    private bool _isIntact = true;

    /// <summary>Returns whether nothing of what was checked has changed.</summary>
    internal async Task<bool> RunAsync(KeptLogs kept, IAssessmentStore runs, IAccessPolicyStore policies)
    {
        await WriteAsync(new("已核对：", "Checked:"));
        var logs = await kept.Store.ListAsync(tenant, default);
        foreach (var log in logs)
        {
            await CheckLogAsync(kept, log);
        }

        foreach (var path in kept.Published.Except(logs.Select(static log => log.Path), StringComparer.Ordinal))
        {
            await FailAsync(new(
                $"{path}：数据库外存有其检查点，数据库中却没有这个日志",
                $"{path}: a checkpoint lies outside the database, which has no such log"));
        }

        await CheckAsync(() => RunsAsync(runs));
        await CheckAsync(async () => await policies.FindAsync(null, default) is null
            ? new("没有访问策略", "no access policy")
            : new("现行访问策略 1 份，与同存的摘要一致", "1 access policy in force, as the digest beside it says"));
        await WriteAsync(new(
            "存于数据库但未核对（其中的改动本命令发现不了）：",
            "Kept in the database and NOT checked (this command does not notice a change there):"));
        foreach (var what in NotChecked)
        {
            await WriteAsync(new($"  - {what.Zh}", $"  - {what.En}"));
        }

        await WriteAsync(_isIntact
            ? new("结果：已核对的内容均未改动。", "Result: nothing of what was checked has changed.")
            : new("结果：已核对的内容有改动，见上。", "Result: something of what was checked has changed, see above."));
        return _isIntact;
    }

    private async Task<BilingualText> RunsAsync(IAssessmentStore runs)
    {
        var count = (await runs.FindLatestAsync(tenant, default))?.Number ?? 0;
        for (var number = 1L; number <= count; number++)
        {
            _ = await runs.FindAsync(tenant, number, default) ?? throw new InvalidDataException($"run {number} is missing");
        }

        return new($"评估 {count} 次，编号无缺，与同存的摘要一致", $"{count} runs, numbered without a gap, as the digests beside them say");
    }

    private async Task CheckLogAsync(KeptLogs kept, LogId log)
    {
        var checkpoint = await kept.Outside.FindAsync($"{log.Path}/checkpoint", default);
        if (!SignedNote.TryParse(checkpoint is null ? null : Encoding.UTF8.GetString(checkpoint), out var note))
        {
            await FailAsync(new($"{log}：数据库外没有可读的检查点", $"{log}: no readable checkpoint lies outside the database"));
            return;
        }

        var report = await new LogVerifier(new TrustPolicy(kept.KeyFor(log))).VerifyAsync(kept.Store, log, note, kept.Outside, default);
        var (zh, en) = (
            $"{log}：记录 {report.Size} 条，正文 {report.BodiesChecked} 份，缺失 {report.BodiesAbsent} 份"
            + $"（依法删除 {report.BodiesErased}，到期处置 {report.BodiesExpired}，无法说明 {report.BodiesUnexplained}）",
            $"{log}: {report.Size} entries, {report.BodiesChecked} bodies, absent: {report.BodiesAbsent} "
            + $"(erased {report.BodiesErased}, retention {report.BodiesExpired}, unexplained {report.BodiesUnexplained})");
        if (report.IsIntact)
        {
            await WriteAsync(new($"  - {zh}，未改动", $"  - {en}, intact"));
            return;
        }

        await FailAsync(new(zh, en));
        foreach (var problem in report.Problems)
        {
            await WriteAsync(new($"      {problem.Message.Zh}", $"      {problem.Message.En}"));
        }
    }

    private async Task CheckAsync(Func<Task<BilingualText>> check)
    {
        try
        {
            var said = await check();
            await WriteAsync(new($"  - {said.Zh}", $"  - {said.En}"));
        }
        catch (InvalidDataException error)
        {
            await FailAsync(new($"已被改动：{error.Message}", error.Message));
        }
    }

    private async Task FailAsync(BilingualText said)
    {
        _isIntact = false;
        await WriteAsync(new($"  ! {said.Zh}", $"  ! {said.En}"));
    }

    private Task WriteAsync(BilingualText text) => output.WriteLineAsync(text.In(language));
}
