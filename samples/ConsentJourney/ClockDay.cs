using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Privacy.Cases;
using FinAppCompliance.Privacy.Clocks;
using FinAppCompliance.Privacy.Complaints;
using FinAppCompliance.Privacy.Incidents;
using FinAppCompliance.Privacy.Persons;
using FinAppCompliance.Privacy.Rights;

namespace ConsentJourney;

/// <summary>A request, a complaint and an incident on one morning, and what is due of them.</summary>
internal static class ClockDay
{
    internal static async Task ShowAsync(PersonPseudonym person)
    {
        var ports = new CasePorts { Clock = TimeProvider.System };
        var morning = ports.Clock.GetUtcNow();
        var requests = new CaseRegister<RightsRequest>(ports);
        var complaints = new CaseRegister<ComplaintCase>(ports);
        var incidents = new CaseRegister<IncidentCase>(ports);
        await requests.OpenAsync(new() { Id = "request-1", App = "mobile-bank", Handler = "clerk", Person = person, ReceivedAt = morning, Right = RightKind.Delete, Requester = Requester.Person, IsMinor = false });
        await complaints.OpenAsync(new() { Id = "complaint-1", App = "mobile-bank", Handler = "clerk", Person = person, ReceivedAt = morning, Topic = ComplaintTopic.Privacy, Channel = "hotline" });
        var leak = new IncidentFacts
        {
            Kind = IncidentKind.DataLeak,
            OccurredAt = morning.AddHours(-1),
            DiscoveredAt = morning,
            HitsPersonalInformation = true,
            PersonsAffected = 1_200_000,
            HitsCriticalInfrastructure = false,
            DataLevels = [DataLevel.Sensitive],
        };
        await incidents.OpenAsync(new() { Id = "leak-1", App = "mobile-bank", Handler = "duty officer", FirstFacts = leak });

        var network = IncidentGrading.Network(leak.ToExtent());
        var data = IncidentGrading.DataSecurity(leak.ToExtent());
        Console.WriteLine($"the leak is graded {network.AtLeast} to {network.AtMost} as a network incident and {data.AtLeast} to {data.AtMost} as a data incident, until more is known");
        Clock[] clocks = [.. await requests.OpenClocksAsync(), .. await complaints.OpenClocksAsync(), .. await incidents.OpenClocksAsync()];
        Console.Write(DueList.Of(clocks, morning, TimeSpan.FromHours(36)).Render(Language.English));
        Console.WriteLine($"later or unknown: {clocks.Length - DueList.Of(clocks, morning, TimeSpan.FromHours(36)).Entries.Count} of {clocks.Length} clocks");
    }
}
