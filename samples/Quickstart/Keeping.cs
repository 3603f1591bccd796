using System.Security.Cryptography;
using System.Text.Json;
using FinAppCompliance.AuditTrail;
using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.Tiles;
using FinAppCompliance.AuditTrail.Verification;
using FinAppCompliance.Authorization;
using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Domain.Auditing;
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

    internal Keeping(string store, bool isPostgres, string proof)
    {
        // A real signing key comes from a secret store, and the checkpoints go to another machine.
        Directory.CreateDirectory(proof);
        _signer = new(KeyIn(Path.Combine(proof, "signing-key")));
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

    /// <summary>Holds every log against its checkpoint outside the database, and every run and policy against its digest.</summary>
    internal async Task<bool> VerifyAsync(TextWriter output)
    {
        var isIntact = true;
        foreach (var log in await Get<IAuditLogStore>().ListAsync(Bank, default))
        {
            var checkpoint = await _outside.FindAsync($"{log.Path}/checkpoint", default);
            if (!SignedNote.TryParse(checkpoint is null ? null : System.Text.Encoding.UTF8.GetString(checkpoint), out var note))
            {
                await output.WriteLineAsync($"{log}: no checkpoint lies outside the database");
                isIntact = false;
                continue;
            }

            var verifier = new LogVerifier(new TrustPolicy(_signer.KeyFor($"{Origin}/{log.Path}")));
            var report = await verifier.VerifyAsync(Get<IAuditLogStore>(), log, note, _outside, default);
            isIntact &= report.IsIntact;
            await output.WriteLineAsync(report.IsIntact ? $"{log}: {report.Size} entries, intact" : $"{log}: {string.Join("; ", report.Problems.Select(static problem => problem.Message.En))}");
        }

        try
        {
            var latest = await Get<IAssessmentStore>().FindLatestAsync(Bank, default);
            for (var number = 1L; number <= (latest?.Number ?? 0); number++)
            {
                _ = await Get<IAssessmentStore>().FindAsync(Bank, number, default) ?? throw new InvalidDataException($"run {number} is missing");
            }

            _ = await Get<IAccessPolicyStore>().FindAsync(null, default);
            await output.WriteLineAsync($"{latest?.Number ?? 0} runs and the access policy, intact");
        }
        catch (InvalidDataException error)
        {
            await output.WriteLineAsync(error.Message);
            isIntact = false;
        }

        return isIntact;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _signer.Dispose();
    }

    private static byte[] KeyIn(string file)
    {
        if (!File.Exists(file))
        {
            File.WriteAllBytes(file, RandomNumberGenerator.GetBytes(32));
        }

        return File.ReadAllBytes(file);
    }

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
