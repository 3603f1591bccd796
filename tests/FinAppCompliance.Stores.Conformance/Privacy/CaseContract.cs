using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Privacy.Cases;
using FinAppCompliance.Privacy.Complaints;
using FinAppCompliance.Privacy.Incidents;
using FinAppCompliance.Privacy.Rights;
using FinAppCompliance.Privacy.Tests;
using FinAppCompliance.Privacy.Transitions;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.Privacy;

public abstract class CaseContract : StoreContract
{
    private static readonly SendingEvidence Letter = new("registered letter", "R-1", Example.Start.AddTicks(3)) { IsWritten = true };

    [StoreFact]
    public async Task A_request_reads_back_with_every_step()
    {
        var request = Request("r-1") with
        {
            PromisedWorkingDays = 5,
            IsMinor = false,
            Steps =
            [
                CaseStep.IdentityVerified("clerk") with { At = Example.Start },
                CaseStep.ExtensionProposed("clerk", new TimeLimit(5, TimeUnit.WorkingDays), new("理由", "reason")) with { At = Example.Start.AddTicks(1) },
                CaseStep.Decided("head", RequestResult.Fulfilled) with { At = Example.Start.AddTicks(2), Conditions = [PortabilityCondition.Feasible] },
                CaseStep.Answered("clerk", Letter) with { At = Example.Start.AddTicks(3) },
            ],
        };
        await RoundTripAsync(request);
        await RoundTripAsync(Request("r-2") with { IsMinor = Fact<bool>.Absent });
    }

    [StoreFact]
    public async Task A_complaint_reads_back() => await RoundTripAsync(new ComplaintCase
    {
        Id = "c-1",
        App = "mobile-bank",
        Handler = "clerk",
        Person = Example.Me,
        ReceivedAt = Example.Start,
        Topic = ComplaintTopic.PersonalInformation,
        Channel = "hotline",
        Steps = [CaseStep.MarkedComplex("clerk", new("复杂", "complex"))],
    });

    [StoreFact]
    public async Task An_incident_reads_back_with_what_was_known_when()
    {
        var facts = new IncidentFacts
        {
            Kind = IncidentKind.DataLeak,
            DiscoveredAt = Example.Start,
            OccurredAt = Example.Start.AddHours(-1),
            PersonsAffected = 1_000_000L,
            DirectLoss = 12.345m,
            WholeOutage = Fact<TimeSpan>.Absent,
            MainFunctionOutage = TimeSpan.FromMinutes(7),
            DataLevels = FactList<DataLevel>.Empty,
            IsWideHarm = true,
        };
        await RoundTripAsync(new IncidentCase
        {
            Id = "i-1",
            App = "mobile-bank",
            Handler = "officer",
            FirstFacts = facts,
            Steps = [CaseStep.FactsRevised("officer", facts with { PersonsAffected = Fact<long>.Absent }), CaseStep.Reported("officer", "dsm-69-first", Letter, [])],
        });
    }

    [StoreFact]
    public async Task A_file_is_saved_only_over_the_steps_it_was_based_on()
    {
        var store = Stores.Get<ICaseStore<RightsRequest>>();
        var first = Request("r") with { Steps = [CaseStep.IdentityVerified("clerk")] };
        Assert.False(await store.SaveAsync(first, 0, default));
        Assert.True(await store.SaveAsync(Request("r"), -1, default));
        Assert.False(await store.SaveAsync(Request("r"), -1, default));
        Assert.False(await store.SaveAsync(first, 1, default));
        var wins = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () => await store.SaveAsync(first, 0, default))));
        Assert.Single(wins, static won => won);
        Assert.Equal(first, await store.FindAsync("r", default));
        Assert.Null(await store.FindAsync("R", default));
        Assert.Null(await Stores.Get<ICaseStore<ComplaintCase>>().FindAsync("r", default));
    }

    [StoreFact]
    public async Task Files_are_listed_in_pages_and_closed_ones_can_be_left_out()
    {
        var store = Stores.Get<ICaseStore<RightsRequest>>();
        for (var i = 0; i < 203; i++)
        {
            FactList<CaseStep> steps = i % 2 == 0 ? [] : [CaseStep.WithdrawnByPerson("clerk")];
            await store.SaveAsync(Request($"r-{i:000}") with { Steps = steps }, -1, default);
        }

        Assert.Equal(203, (await store.ListAsync(openOnly: false, default).ToListAsync()).DistinctBy(static file => file.Id).Count());
        Assert.Equal(102, await store.ListAsync(openOnly: true, default).CountAsync());
    }

    [StoreFact]
    public async Task Of_a_telling_the_first_evidence_stays()
    {
        var store = Stores.Get<ITransitionStore>();
        Assert.Null(await store.FindToldAsync("t", Example.Me, default));
        await store.RecordToldAsync("t", Example.Me, Letter, default);
        await store.RecordToldAsync("t", Example.Me, new("mail", "M-2", Example.Start), default);
        Assert.Equal(Letter, await store.FindToldAsync("t", Example.Me, default));
        Assert.Null(await store.FindToldAsync("t", Example.Mother, default));
        Assert.Null(await store.FindToldAsync("u", Example.Me, default));
    }

    private static RightsRequest Request(string id) => new()
    {
        Id = id,
        App = "mobile-bank",
        Handler = "clerk",
        Person = Example.Me,
        ReceivedAt = Example.Start,
        Right = RightKind.Port,
        Requester = Requester.Person,
    };

    private async Task RoundTripAsync<TCase>(TCase file)
        where TCase : PrivacyCase
    {
        var store = Stores.Get<ICaseStore<TCase>>();
        Assert.True(await store.SaveAsync(file, -1, default));
        Assert.Equal(file, await store.FindAsync(file.Id, default));
    }
}
