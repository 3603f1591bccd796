using FinAppCompliance.Authorization;
using FinAppCompliance.Authorization.Decisions;
using FinAppCompliance.Authorization.Elevations;
using FinAppCompliance.Authorization.Enforcement;
using FinAppCompliance.Authorization.Filtering;
using FinAppCompliance.Authorization.LeastPrivilege;
using FinAppCompliance.Authorization.Logging;
using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Authorization.Searching;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Samples;
using Microsoft.Extensions.Time.Testing;

// Exit codes: 0 shown, 2 an argument that this sample does not take, 4 an unexpected failure.
if (!ExitGuard.TakesNothing(ExitGuard.Install(args)))
{
    return ExitCodes.BadInput;
}

var clock = new FakeTimeProvider(MaintenancePolicy.Morning.AddHours(-1.5));
var log = new InMemoryDecisionLog();
var policy = MaintenancePolicy.Write();

Title("07:30", "策略有缺陷就不能生效", "a policy with gaps does not come into force");
var careless = policy with { Grants = [.. policy.Grants, policy.Grants.Items[0] with { Id = "G-forever", Until = null, Approver = "chen.bo", ClearFields = ["name", "pin_block"] }] };
if (!PolicySnapshot.TryLoad(careless, out _, out var problems))
{
    foreach (var problem in problems)
    {
        Console.WriteLine($"  {problem.Code} {problem.Where}: {problem.Text.Zh} / {problem.Text.En}");
    }
}

var point = new PolicyDecisionPoint(clock, PolicySnapshot.Load(policy), log, alarm: new DutyPhone());
var enforcement = new EnforcementPoint(
    AccessObligations.Log | AccessObligations.Watermark | AccessObligations.RowCap | AccessObligations.DailyRowCap | AccessObligations.Notify, FieldMasks.BuiltIn);
var bastion = AttributeSet.Of(("network", "bastion"));
var north = AttributeSet.Of(("region", "north"));
var ask = new AccessRequest
{
    Subject = "li.na",
    Asset = "customer-master",
    Action = AccessAction.Read,
    Purpose = "incident-analysis",
    Engagement = "T-4711",
    Environment = AccessEnvironment.Production,
    Context = bastion,
    Row = north,
};

clock.Advance(TimeSpan.FromHours(1.5));
Title("09:00", "两名分析师按工单查看客户", "two analysts look at customers under their ticket");
var customers = new List<Customer>
{
    new("吴强", "6222020200112233", "gold", "north"),
    new("郑丽", "6222020200445566", "basic", "south"),
    new("何军", "6222020200778899", "basic", "north"),
};
var projection = FieldProjection<Customer>.Empty
    .Field("name", customer => customer.Name).Field("card_no", customer => customer.CardNumber).Field("segment", customer => customer.Segment);
var filter = point.Current!.Filter(ask, clock.GetUtcNow(), RowBinding<Customer>.Empty.Text("region", customer => customer.Region));
foreach (var row in enforcement.RedactAll(filter, filter.Apply(customers.AsQueryable()), projection))
{
    Console.WriteLine($"  {string.Join("  ", row.Fields.Select(field => $"{field.Field}={(field.Visibility == FieldVisibility.Withheld ? "(withheld)" : field.Text)}"))}");
}

foreach (var analyst in (string[])["li.na", "chen.bo"])
{
    Show(analyst, await point.DecideAsync(ask with { Subject = analyst, Fields = ["name", "card_no"] }, default));
}

clock.Advance(TimeSpan.FromHours(0.5));
Title("09:30", "被拒绝的访问", "what is refused");
Show("sun.qi, 已离场 / has left", await point.DecideAsync(ask with { Subject = "sun.qi" }, default));
Show("li.na, 其他用途 / another purpose", await point.DecideAsync(ask with { Purpose = "curiosity" }, default));
Show("li.na, 家庭网络 / from home", await point.DecideAsync(ask with { Context = AttributeSet.Of(("network", "home")) }, default));
Show("li.na, 网络未知 / network unknown", await point.DecideAsync(ask with { Context = null }, default));
Show("li.na, PIN", await point.DecideAsync(ask with { Fields = ["pin_block"] }, default));
var refused = point.Current.Explain(ask with { Purpose = "curiosity" }, clock.GetUtcNow());
Console.WriteLine($"  为什么 / why: {refused.Steps.First(step => step.Holds.IsFalse && step.Source.StartsWith("grant", StringComparison.Ordinal))}");

clock.Advance(TimeSpan.FromHours(1.5));
Title("11:00", "外包人员能否看到身份鉴别信息", "can any vendor ever see identity-authentication data");
var vendors = new SubjectSelector { Kinds = [SubjectKind.VendorStaff, SubjectKind.VendorService] };
Console.WriteLine($"  pin_block: {(GrantAnalysis.CanEver(point.Current, new() { Subjects = vendors, Fields = new() { IdentityAuthentication = true } }).CanReach ? "能 / yes" : "不能 / no")}");
var card = GrantAnalysis.CanEver(point.Current, new() { Subjects = vendors, Fields = new() { Names = ["card_no"] } });
Console.WriteLine($"  card_no: {(card.CanReach ? "能 / yes" : "不能 / no")}, 例如 / such as '{card.Request?.Subject}' ({card.Decision.TreatmentOf("card_no")})");
var reach = point.Current.Search(new AccessSearch { Subjects = vendors, Fields = ["name"], Context = bastion, Row = north }, clock.GetUtcNow());
Console.WriteLine($"  谁能看到姓名 / who can see names: {string.Join(", ", reach.Select(one => one.Request.Subject).Distinct())}");

clock.Advance(TimeSpan.FromHours(4));
Title("15:00", "按实际使用收窄过宽的授权", "an over-broad grant is found from use and narrowed");
var report = UsageReview.Review(point.Current, log.Entries, clock.GetUtcNow(), days: 30);
foreach (var use in report.Proposal.Changes)
{
    Console.WriteLine($"  {use.GrantId}: {use.Uses} 次使用 / uses; 未用字段 / unused fields [{use.UnusedFields}], 未用操作 / unused actions [{use.UnusedActions}]");
}

Console.WriteLine($"  回放证明 / replay: {report.Proposal.Proof.Kept} 保持允许 / stay permitted, {report.Proposal.Proof.Lost.Count} 丢失 / lost");
point.Replace(PolicySnapshot.Load(report.Proposal.Policy));
Show("chen.bo, 导出 / export", await point.DecideAsync(ask with { Subject = "chen.bo", Action = AccessAction.Export }, default));

clock.Advance(TimeSpan.FromHours(11));
Title("02:00", "夜间应急提权", "break-glass at night");
var night = new ElevationRequest
{
    Id = "E-1",
    Class = "night-repair",
    Subject = "li.na",
    Engagement = "T-4711",
    Duration = TimeSpan.FromMinutes(30),
    Justification = "登录服务中断 / login is down",
};
var broken = await point.Elevations.BreakGlassAsync(night);
Console.WriteLine($"  E-1: {(broken.IsTaken ? $"有效至 / until {broken.Elevation!.Until?.ToOffset(ChinaStandardTime.Offset):HH:mm}" : Labels.Of(broken.Refusal))}");
var repair = ask with { Action = AccessAction.Update, Fields = ["segment"], Elevation = "E-1" };
Show("li.na, 修改 / update", await point.DecideAsync(repair, default));
Show("li.na, 家庭网络 / from home", await point.DecideAsync(repair with { Context = AttributeSet.Of(("network", "home")) }, default));
clock.Advance(TimeSpan.FromMinutes(30));
Show("li.na, 三十分钟后 / half an hour later", await point.DecideAsync(repair, default));

clock.Advance(TimeSpan.FromHours(6.5));
Title("09:00", "事后复核", "the review");
Console.WriteLine($"  li.na: {Labels.Of((await point.Elevations.ReviewAsync("E-1", "li.na", "ok")).Refusal)}");
var reviewed = await point.Elevations.ReviewAsync("E-1", "zhou.min", "属实，仅修改一行 / confirmed, one row changed");
Console.WriteLine($"  zhou.min: {reviewed.Elevation!.ReviewFinding}");

clock.Advance(TimeSpan.FromHours(9));
Title("18:00", "合同终止，一切授权随之终止", "the contract ends, and every grant with it");
var ended = report.Proposal.Policy with { Version = "2026-03-03", Contracts = [report.Proposal.Policy.Contracts.Items[0] with { EndedAt = clock.GetUtcNow() }] };
point.Replace(PolicySnapshot.Load(ended));
Show("li.na", await point.DecideAsync(ask, default));
Console.WriteLine();
Console.WriteLine($"决策日志 / decisions logged: {log.Entries.Count}, 允许 / permitted: {log.Entries.Count(entry => entry.Verdict == AccessVerdict.Permit)}");
Console.WriteLine($"依据 / basis: {AccessLaw.NeedToKnow.Cite(Language.Chinese)}");

return ExitCodes.Clean;

static void Title(string time, string zh, string en) => Console.WriteLine($"\n{time}  {zh} / {en}");

static void Show(string who, AccessDecision decision)
{
    var text = decision.Describe();
    var fields = decision.IsPermitted ? $" [{string.Join("; ", decision.Fields)}]" : string.Empty;
    Console.WriteLine($"  {who}: {text.Zh} / {text.En}{fields}");
}
