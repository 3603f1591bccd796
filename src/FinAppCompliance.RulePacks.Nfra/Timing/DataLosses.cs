using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Incidents;

namespace FinAppCompliance.RulePacks.Nfra.Timing;

/// <summary>Tells incidents by which data got out, was changed or was lost.</summary>
internal static class DataLosses
{
    internal static Tri IsDataLoss(this Incident incident) =>
        incident.Kind == IncidentKind.DataLeak | incident.Kind == IncidentKind.DataTampering | incident.Kind == IncidentKind.DataDestruction;
}
