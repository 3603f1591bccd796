using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.EntityFrameworkCore;
using FinAppCompliance.EntityFrameworkCore.Sqlite;
using FinAppCompliance.Privacy;
using FinAppCompliance.Privacy.Consents;
using FinAppCompliance.Privacy.Notices;
using FinAppCompliance.Privacy.Persons;
using FinAppCompliance.Privacy.Purposes;
using Microsoft.Extensions.DependencyInjection;

namespace FinAppCompliance.ColdStart.Tests;

/// <summary>The first check of a consent that a process makes over a SQLite file.</summary>
internal static class FirstConsent
{
    private static readonly PersonPseudonym Person = new PseudonymKey(new byte[32]).Of("customer");

    internal static async Task CheckAsync()
    {
        var folder = Directory.CreateTempSubdirectory("cold");
        try
        {
            await CheckAsync(Path.Combine(folder.FullName, "stores.db"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task CheckAsync(string file)
    {
        await using var services = new ServiceCollection()
            .AddFinAppPrivacy(static options => (options.RestingPeriod, options.Tenant) = (TimeSpan.FromDays(30), "bank"))
            .AddFinAppStores(stores =>
            {
                stores.Tenant = "bank";
                stores.UseSqlite(file);
            })
            .BuildServiceProvider();
        var register = services.GetRequiredService<ConsentRegister>();
        await register.Notices.PublishAsync(Notice().Seal());
        var decision = await register.CheckAsync(Person, PurposeId.Parse("cold/start"));
        Firsts.Demand(!decision, "a consent that nobody gave is permitted");
    }

    private static NoticeDraft Notice() => new()
    {
        App = "cold",
        Version = 1,
        EffectiveFrom = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero),
        Handler = new() { Name = Text("bank"), Contact = Text("contact"), OfficerContact = Text("officer") },
        Purposes = [Purpose()],
        RightsProcedure = Text("rights"),
        AccountClosure = Text("closure"),
        ConsentWithdrawal = Text("withdrawal"),
        ConsentSteps = 1,
        WithdrawalSteps = 1,
        ComplaintChannels = [new() { Description = Text("hotline"), Address = "400-000-0000" }],
        ChangeProcedure = Text("changes"),
        ServesUnderFourteen = false,
        TapsFromHome = 2,
    };

    private static ProcessingPurpose Purpose() => new()
    {
        Id = PurposeId.Parse("cold/start"),
        Title = Text("title"),
        Goal = Text("goal"),
        Manner = Text("manner"),
        Information = [InformationUse.Of("usage_log", Text("scenario"))],
        Basis = LawfulBasis.Consent,
        Retention = RetentionTerm.Fixed(new TimeLimit(6, TimeUnit.Months), RetentionStart.Collection, RetentionOutcome.Delete),
        Protection = Text("encrypted"),
        Recipients = [],
    };

    private static BilingualText Text(string en) => new($"中文{en}", en);
}
