using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Privacy.Cases;
using FinAppCompliance.Privacy.Clocks;
using FinAppCompliance.Privacy.Incidents;
using FsCheck.Xunit;
using static FinAppCompliance.Privacy.Tests.Example;
using static FinAppCompliance.Privacy.Tests.Incidents.IncidentExample;

namespace FinAppCompliance.Privacy.Tests.Incidents;

/// <summary>The clocks of a case file and the call over the register say the same of the same incident.</summary>
public sealed class NotificationAgreementTests
{
    private static readonly string[] Compared =
    [
        DeadlineIds.DataFirst, DeadlineIds.DataWritten, DeadlineIds.DataFinal, DeadlineIds.NetworkProtection, DeadlineIds.NetworkPolice, DeadlineIds.NetworkOffice,
        DeadlineIds.NetworkSummary, DeadlineIds.LeakOffice, DeadlineIds.LeakRegulator, DeadlineIds.CentralBankReport,
    ];

    [Property(MaxTest = 500)]
    public void Clocks_and_notifications_agree(int left, int right)
    {
        var random = new Random(unchecked((left * 7919) + (right * 104_729)));
        var facts = Facts(random);
        var steps = Compared.Where(_ => random.Next(2) == 0).Select(id => (Id: id, At: facts.DiscoveredAt.AddMinutes(30 * random.Next(0, random.Next(2) == 0 ? 12 : 4000)))).ToArray();
        var ended = random.Next(3) == 0 ? (DateTimeOffset?)null : facts.DiscoveredAt.AddMinutes(30 * random.Next(1, 60));
        var file = Case(facts) with { Steps = [.. steps.Where(step => step.At >= (ended ?? step.At) || !IsAfterEnd(step.Id)).Select(step => Sent(step.Id, step.At)), .. ended is { } end ? [CaseStep.HandlingEnded("officer") with { At = end }] : (CaseStep[])[]] };
        var asOf = facts.DiscoveredAt.AddMinutes(30 * random.Next(0, random.Next(2) == 0 ? 20 : 4000));

        var clocks = file.Clocks(new ClockTable(), ChineseWorkingCalendar.BuiltIn).ToLookup(static clock => clock.Rule.Id);
        var reports = file.Steps.Where(static step => step.ClockRule is not null).Select((step, at) => Report(at, step.ClockRule!, step.Evidence!.SentAt)).ToArray();
        var incident = file.ToRecord() with { DataGrade = Fact<IncidentGrade>.Absent, NetworkGrade = Fact<IncidentGrade>.Absent };
        var institution = new Institution { Id = "bank", Name = "银行", IsCriticalInfrastructureOperator = facts.HitsCriticalInfrastructure };
        var lines = IncidentNotifications.For(incident, institution, reports, ChineseWorkingCalendar.BuiltIn, asOf, null, areReportsComplete: true).ToDictionary(static line => line.Rule.Id);

        foreach (var id in Compared)
        {
            var clock = clocks[id].SingleOrDefault();
            var state = clock is null || (clock.StartedAt.TryGet(out var start) && start > asOf) ? NotificationState.NotBegun : Of(clock.StateAt(asOf));
            var line = lines.TryGetValue(id, out var found) ? found.State : NotificationState.NotBegun;
            Assert.True(clock?.IsPossibleOnly == true || state == line, $"{id}: the clock says {state}, the notification {line} as of {asOf:u}; {facts}; {string.Join(", ", steps)}; ended {ended:u}");
            Assert.True(clock?.IsPossibleOnly != true || line is NotificationState.Undetermined or NotificationState.InTime or NotificationState.NotBegun, $"{id}: possible only, yet {line}");
        }
    }

    private static bool IsAfterEnd(string id) => id is DeadlineIds.DataFinal or DeadlineIds.NetworkSummary;

    private static NotificationState Of(ClockState state) => state switch
    {
        ClockState.Running => NotificationState.Open,
        ClockState.Met => NotificationState.InTime,
        ClockState.MetLate or ClockState.Overdue => NotificationState.Late,
        _ => NotificationState.Undetermined,
    };

    private static IncidentFacts Facts(Random random) => (random.Next(4) == 0 ? Harmless : random.Next(2) == 0 ? Leak : Gravest) with
    {
        OccurredAt = Occurred,
        PersonsAffected = random.Next(4) switch { 0 => 0L, 1 => 999_999L, 2 => Fact<long>.Unknown, _ => 1_000_000L },
        HitsPersonalInformation = false,
        HitsCriticalInfrastructure = random.Next(2) == 0,
        DirectLoss = random.Next(3) == 0 ? 5_000_000m : 0m,
        DataLevels = random.Next(3) == 0 ? [DataLevel.Core] : [DataLevel.Sensitive],
        Kind = IncidentKind.DataLeak,
        CentralBankGrade = random.Next(2) == 0 ? IncidentGrade.Larger : IncidentGrade.General,
    };

    private static CaseStep Sent(string id, DateTimeOffset at) => new()
    {
        Kind = CaseStepKind.Sent,
        By = "officer",
        At = at,
        ClockRule = id,
        Evidence = new("system", id, at) { IsWritten = true },
    };

    private static RegulatorReport Report(int at, string id, DateTimeOffset sent)
    {
        var line = DeadlineTable.Get(id);
        return new()
        {
            Id = $"r{at}",
            Kind = line.Form.Kind!.Value,
            AuthorityKind = line.Addressee.ToAuthority()!.Value,
            Incident = new Ref<Incident>("i-1"),
            IsWritten = true,
            SubmittedAt = sent,
        };
    }
}
