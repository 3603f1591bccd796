using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Privacy.Cases;
using FinAppCompliance.Privacy.Clocks;
using FinAppCompliance.Privacy.Incidents;
using System.Globalization;

namespace FinAppCompliance.Privacy.Facts;

/// <summary>Tells the reports that were sent of an incident; what went to persons is no report to an authority.</summary>
internal static class ReportFacts
{
    public static IEnumerable<RegulatorReport> Of(IncidentCase incident, Ref<MobileApplication> application) => incident.Steps
        .Where(static step => step is { Kind: CaseStepKind.Sent, Evidence: not null } && KindOf(step.ClockRule) != ReportKind.Other)
        .Select((step, number) => new RegulatorReport
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{incident.Id}:report:{number + 1}"),
            Kind = KindOf(step.ClockRule),
            Applications = [application],
            Incident = new Ref<Incident>(incident.Id),
            DeadlineRule = step.ClockRule,
            SubmittedAt = step.Evidence!.SentAt,
            Receipt = step.Evidence.Reference,
            IsWritten = step.Evidence.IsWritten,
            HasAllContents = true,
        });

    private static ReportKind KindOf(string? clockRule) => clockRule switch
    {
        DeadlineIds.DataFirst => ReportKind.DataIncidentFirst,
        DeadlineIds.DataWritten => ReportKind.DataIncidentWritten,
        DeadlineIds.DataProgress => ReportKind.DataIncidentProgress,
        DeadlineIds.DataFinal => ReportKind.DataIncidentFinal,
        DeadlineIds.NetworkProtection or DeadlineIds.NetworkOffice or DeadlineIds.CentralBankBrief or DeadlineIds.CentralBankReport => ReportKind.NetworkIncident,
        DeadlineIds.NetworkSummary => ReportKind.NetworkIncidentSummary,
        DeadlineIds.LeakOffice or DeadlineIds.LeakRegulator => ReportKind.PersonalInformationIncident,
        _ => ReportKind.Other,
    };
}
