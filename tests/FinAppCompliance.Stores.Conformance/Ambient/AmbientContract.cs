using System.Transactions;
using FinAppCompliance.AuditTrail.Erasure;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.Authorization.Elevations;
using FinAppCompliance.Authorization.Logging;
using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Tests;
using FinAppCompliance.Disclosure.Documents;
using FinAppCompliance.Disclosure.SaleSessions;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.EntityFrameworkCore.AuditTrail;
using FinAppCompliance.Inventory.Register;
using FinAppCompliance.Privacy.Cases;
using FinAppCompliance.Privacy.Consents;
using FinAppCompliance.Privacy.Notices;
using FinAppCompliance.Privacy.Rights;
using FinAppCompliance.Privacy.Tests;
using FinAppCompliance.Privacy.Transitions;
using FinAppCompliance.Rules.Runs;
using FinAppCompliance.Stores.Conformance.Assessments;
using FinAppCompliance.Stores.Conformance.AuditTrail;
using FinAppCompliance.Stores.Conformance.Authorization;
using FinAppCompliance.Stores.Conformance.Disclosure;
using FinAppCompliance.Stores.Conformance.Inventory;
using FinAppCompliance.Stores.Conformance.Servers;
using Microsoft.EntityFrameworkCore;

namespace FinAppCompliance.Stores.Conformance.Ambient;

/// <summary>What a store acknowledged stays, whatever becomes of a transaction of the host that happened to be open around the call.</summary>
public abstract class AmbientContract : StoreContract
{
    // Each write, and whether another process sees it.
    private static readonly (string Name, Func<StoreHandle, Task> Write, Func<StoreHandle, Task<bool>> IsThere)[] Acts =
    [
        ("register", static stores => stores.Get<IRegisterStore>().TryApplyAsync(RegisterContract.Added(RegisterContract.Application("app")), default).AsTask(),
            static async stores => await stores.Get<IRegisterStore>().FindAsync("app", default) is not null),
        ("notice", static stores => stores.Get<INoticeStore>().AddAsync(Example.Draft().Seal(), default).AsTask(),
            static async stores => (await stores.Get<INoticeStore>().LoadAfterAsync("mobile-bank", 0, default)).Count == 1),
        ("service end", static stores => stores.Get<INoticeStore>().RecordEndAsync("mobile-bank", Example.Start, default).AsTask(),
            static async stores => await stores.Get<INoticeStore>().FindEndAsync("mobile-bank", default) is not null),
        ("consent", static stores => stores.Get<IConsentStore>().AppendAsync(new(Example.Me, 0, [Event()], [new("m", Example.Me, Example.FaceLogin, "r", Example.Start)]), default).AsTask(),
            static async stores => (await stores.Get<IConsentStore>().LoadAsync(Example.Me, default)).Events.Count == 1),
        ("acknowledgement", static stores => stores.Get<IConsentStore>().AcknowledgeAsync("m", Example.Start, default).AsTask(),
            static async stores => (await stores.Get<IConsentStore>().PendingAsync(9, default)).Count == 0),
        ("case", static stores => stores.Get<ICaseStore<RightsRequest>>().SaveAsync(Case(), -1, default).AsTask(),
            static async stores => await stores.Get<ICaseStore<RightsRequest>>().FindAsync("r", default) is not null),
        ("transition", static stores => stores.Get<ITransitionStore>().RecordToldAsync("t", Example.Me, new("mail", "M", Example.Start), default).AsTask(),
            static async stores => await stores.Get<ITransitionStore>().FindToldAsync("t", Example.Me, default) is not null),
        ("policy", static stores => stores.Get<IAccessPolicyStore>().AddAsync(Bank.Policy, 0, "owner", default).AsTask(),
            static async stores => await stores.Get<IAccessPolicyStore>().FindAsync(null, default) is not null),
        ("decision", static stores => stores.Get<IAccessDecisionLog>().RecordAsync(AccessStoreContract.Entry(0), default).AsTask(),
            static async stores => (await stores.Get<IAccessDecisionHistory>().ListAsync(new(), default).ToListAsync()).Count == 1),
        ("elevation", static stores => stores.Get<IElevationStore>().AddAsync(AccessStoreContract.Elevation("E-1"), 0, default).AsTask(),
            static async stores => (await stores.Get<IElevationStore>().ListAfterAsync(0, default).ToListAsync()).Count == 1),
        ("run", static stores => stores.Get<IAssessmentStore>().AddAsync("bank", AssessmentContract.Run(AssessmentContract.Finding("N99-03.1", "app")), default).AsTask(),
            static async stores => await stores.Get<IAssessmentStore>().FindLatestAsync("bank", default) is not null),
        ("document", static stores => stores.Get<IDocumentStore>().AddAsync(DocumentContract.Document("d", "1"), DocumentContract.Content(DocumentContract.Document("d", "1")), default).AsTask(),
            static async stores => await stores.Get<IDocumentStore>().FindAsync("d", "1", default) is not null),
        ("session", static stores => stores.Get<ISaleSessionStore>().AddAsync(SaleSessionContract.Session("s", steps: 2), default).AsTask(),
            static async stores => await stores.Get<ISaleSessionStore>().FindAsync("s", default) is not null),
        ("key", static stores => stores.Keys.TryAddAsync(new SubjectKey { Id = "k", Name = new("bank", "consent", "s:1"), Wrapped = new byte[8] }, default).AsTask(),
            static async stores => await stores.Keys.FindAsync("k", default) is not null),
        ("destroyed key", static stores => stores.Keys.DestroyAsync(new("bank", "consent", "s:1"), Example.Start, default).AsTask(),
            static async stores => (await stores.Keys.FindAsync("k", default))!.DestroyedAt is not null),
    ];

    [StoreFact]
    public Task A_write_in_a_scope_that_is_rolled_back_stays() => WriteAllAsync(isCompleted: false, TransactionScopeAsyncFlowOption.Enabled);

    [StoreFact]
    public Task A_write_in_a_scope_that_is_completed_stays() => WriteAllAsync(isCompleted: true, TransactionScopeAsyncFlowOption.Enabled);

    [StoreFact]
    public async Task An_answered_append_stays_and_its_repetition_gets_its_receipt_whatever_becomes_of_the_scope()
    {
        await using var bench = new TrailBench(Stores);
        await bench.FillAsync(3);
        foreach (var isCompleted in (bool[])[false, true])
        {
            AppendResult inside;
            using (var scope = new TransactionScope(TransactionScopeAsyncFlowOption.Enabled))
            {
                inside = await bench.Logs.AppendAsync(TrailBench.Request($"inside-{isCompleted}", count: 2), default);
                await Stores.Get<IConsentStore>().LoadAsync(Example.Me, default);
                await bench.Logs.AppendAsync(TrailBench.Request($"large-{isCompleted}", "s:9", count: 700), default);
                Complete(scope, isCompleted);
            }

            Assert.Equal(AppendOutcome.Appended, inside.Outcome);
            var again = await bench.Logs.AppendAsync(TrailBench.Request($"inside-{isCompleted}", count: 2), default);
            Assert.Equal((AppendOutcome.AlreadyAppended, inside.Receipt), (again.Outcome, again.Receipt));
        }

        Assert.Equal(3 + 2 + 2 + 700 + 700, (await Stores.Logs.FindHeadAsync(TrailBench.Log, default))!.Size);
        var note = await bench.Logs.PublishAsync(TrailBench.Log, DurabilityLevel.Published, default);
        Assert.True((await bench.Verifier.VerifyAsync(Stores.Logs, TrailBench.Log, note, bench.Tiles, default)).IsIntact);
    }

    [StoreFact]
    public async Task An_append_that_opens_its_log_and_a_deletion_stay_when_the_scope_is_rolled_back()
    {
        await using var bench = new TrailBench(Stores);
        using (new TransactionScope(TransactionScopeAsyncFlowOption.Enabled))
        {
            Assert.Equal(AppendOutcome.Appended, (await bench.Logs.AppendAsync(TrailBench.Request("first"), default)).Outcome);
            Assert.Equal(1, (await bench.EraseAsync("s:1", "consent")).DeletedBodies);
            await bench.Logs.PublishAsync(TrailBench.Log, DurabilityLevel.Published, default);
        }

        await using var other = Source.Open();
        Assert.Equal(1, (await other.Logs.FindHeadAsync(TrailBench.Log, default))?.Size);
        Assert.Equal(0, await other.Logs.CountBodiesAsync(BodySelection.OfLog(TrailBench.Log), default));
        Assert.Equal(1, (await other.Heads.FindAsync(TrailBench.Log, default))?.Size);
    }

    [StoreFact]
    public async Task Nobody_outside_waits_for_the_end_of_the_scope()
    {
        await using var bench = new TrailBench(Stores);
        await bench.FillAsync(1);
        var scoped = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        var host = Task.Run(async () =>
        {
            using var scope = new TransactionScope(TransactionScopeAsyncFlowOption.Enabled);
            await bench.Logs.AppendAsync(TrailBench.Request("inside"), default);
            await Acts[0].Write(Stores);
            scoped.SetResult();
            await release.Task;
        });
        await scoped.Task;
        var outside = bench.Logs.AppendAsync(TrailBench.Request("outside"), default).AsTask();
        var record = Stores.Get<IRegisterStore>().TryApplyAsync(RegisterContract.Added(RegisterContract.Application("other")), default).AsTask();

        // The scope ends only when those outside were answered, so one who waited for it would wait here for good.
        Assert.Equal(AppendOutcome.Appended, (await outside.WaitAsync(TimeSpan.FromSeconds(30))).Outcome);
        Assert.True(await record.WaitAsync(TimeSpan.FromSeconds(30)));
        release.SetResult();
        await host;
    }

    [StoreFact]
    public async Task A_report_in_a_scope_reads_and_takes_no_part_in_it()
    {
        if (Source is MemorySource)
        {
            return;
        }

        await using var bench = new TrailBench(Stores);
        await bench.FillAsync(3);
        var contexts = Stores.Get<IDbContextFactory<AuditReadContext>>();
        using (new TransactionScope(TransactionScopeAsyncFlowOption.Enabled))
        {
            await using var context = await contexts.CreateDbContextAsync();
            Assert.Equal(3, await context.Events.CountAsync(entry => entry.Tenant == "bank"));
            Assert.Equal(Guid.Empty, Transaction.Current!.TransactionInformation.DistributedIdentifier);
            await bench.FillAsync(1, "more");
            Assert.Equal(4, await context.Events.CountAsync(entry => entry.Tenant == "bank"));
        }
    }

    private async Task WriteAllAsync(bool isCompleted, TransactionScopeAsyncFlowOption flow)
    {
        await using var other = Source.Open();
        foreach (var (name, write, isThere) in Acts)
        {
            using (var scope = new TransactionScope(flow))
            {
                await write(Stores);
                Assert.True(await isThere(Stores), $"{name}: not there inside the scope");
                Complete(scope, isCompleted);
            }

            if (Source is not MemorySource)
            {
                Assert.True(await isThere(other), $"{name}: another process does not see it");
            }

            Assert.True(await isThere(Stores), $"{name}: gone after the scope");
        }
    }

    private static void Complete(TransactionScope scope, bool isCompleted)
    {
        if (isCompleted)
        {
            scope.Complete();
        }
    }

    private static ConsentEvent Event() => new()
    {
        Id = "e",
        Person = Example.Me,
        Purpose = Example.FaceLogin,
        Kind = ConsentEventKind.Refused,
        At = Example.Start,
        NoticeVersion = 1,
        NoticeHash = "h",
    };

    private static RightsRequest Case() =>
        new() { Id = "r", App = "mobile-bank", Handler = "h", Person = Example.Me, ReceivedAt = Example.Start, Right = RightKind.Port, Requester = Requester.Person };
}
