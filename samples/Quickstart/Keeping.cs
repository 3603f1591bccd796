using System.Text.Json;
using FinAppCompliance.AuditTrail;
using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.Ed25519;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.Tiles;
using FinAppCompliance.Authorization;
using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Domain.Auditing;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.EntityFrameworkCore;
using FinAppCompliance.EntityFrameworkCore.PostgreSQL;
using FinAppCompliance.EntityFrameworkCore.Sqlite;
using FinAppCompliance.Inventory;
using FinAppCompliance.Inventory.Import;
using FinAppCompliance.Inventory.Register;
using FinAppCompliance.Privacy;
using FinAppCompliance.Rules;
using FinAppCompliance.Rules.Runs;
using Microsoft.Extensions.DependencyInjection;

namespace FinAppCompliance.Samples.Quickstart;

/// <summary>Keeps register, runs, grants, consents and trail in one database; the checkpoints of the trail lie outside it.</summary>
internal sealed class Keeping : IAsyncDisposable
{
    private const string Bank = "yunling-bank";
    private const string Origin = "audit.yunling.example";

    private readonly ServiceProvider _services;
    private readonly Ed25519CheckpointSigner _signer;
    private readonly TileDirectory _outside;
    private readonly string _proof;

    internal Keeping(string store, bool isPostgres, string proof, ISigningKeySource key)
    {
        // A real signing key comes from a secret store, and the checkpoints go to another machine.
        _proof = Directory.CreateDirectory(proof).FullName;
        _signer = new(key.Seed());
        _outside = new(proof);
        _services = new ServiceCollection()
            .AddFinAppInventory(static options => options.Tenant = Bank)
            .AddFinAppRules(static _ => { })
            .AddFinAppAuthorization()
            .AddFinAppPrivacy(static options => (options.RestingPeriod, options.Tenant) = (TimeSpan.FromDays(30), Bank))
            .AddFinAppAuditTrail(static options => options.OriginPrefix = Origin)
            .AddSingleton<ITileStore>(_outside)
            .AddSingleton<ICheckpointSigner>(_signer)
            .AddFinAppStores(stores =>
            {
                stores.Tenant = Bank;
                _ = isPostgres ? stores.UsePostgreSQL(store) : stores.UseSqlite(store);
            })
            .BuildServiceProvider();
    }

    /// <summary>Keeps a run and what it rests on; returns what changed since the run before, or null for the first.</summary>
    internal async Task<RunComparison?> KeepAsync(InstitutionRegister register, RunRecord run)
    {
        var imported = await Get<RegisterImport>().RunAsync(register.Records, ImportMode.Replace, new ChangeNote("quickstart", "import of the register file"));
        if (imported.Added + imported.Changed > 0)
        {
            await RecordAsync("register-imported", $"{imported.Added} added, {imported.Changed} changed", run.AsOf);
        }

        await YunlingExamples.KeepOnceAsync(_services);
        var before = await Get<IAssessmentStore>().FindLatestAsync(Bank, default);
        var added = await Get<IAssessmentStore>().AddAsync(Bank, run, default);
        await RecordAsync($"run-{added.Number}", added.Digest, run.AsOf);
        foreach (var log in await Get<IAuditLogStore>().ListAsync(Bank, default))
        {
            await Get<AuditLogs>().PublishAsync(log, DurabilityLevel.Published, default);
        }

        return before is null ? null : RunComparison.Between(before.Run, run);
    }

    /// <summary>Holds every log against its checkpoint outside the database, and runs and policy against their digests.</summary>
    /// <returns>Whether nothing of these has changed.</returns>
    internal Task<bool> VerifyAsync(TextWriter output, Language language = Language.English)
    {
        var logs = new KeptLogs(Get<IAuditLogStore>(), _outside, Published(), log => _signer.KeyFor($"{Origin}/{log.Path}"));
        return new KeptVerification(Bank, output, language).RunAsync(logs, Get<IAssessmentStore>(), Get<IAccessPolicyStore>());
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _signer.Dispose();
    }

    // The logs of which a checkpoint lies outside, as tenant/class-year.
    private IReadOnlyList<string> Published() => [.. Directory.GetFiles(_proof, "checkpoint", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(_proof, Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '/'))
        .Order(StringComparer.Ordinal)];

    private T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    private ValueTask RecordAsync(string subject, string what, DateTimeOffset at) => Get<IAuditRecorder>().RecordAsync(
        new AuditEntry
        {
            Tenant = Bank,
            Category = "assessment",
            Action = "kept",
            Actor = "quickstart",
            Subject = subject,
            OccurredAt = at,
            IdempotencyKey = Guid.NewGuid().ToString(),
            Body = JsonSerializer.SerializeToUtf8Bytes(what),
        },
        default);
}
