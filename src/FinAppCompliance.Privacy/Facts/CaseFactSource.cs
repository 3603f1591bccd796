using System.Collections.Frozen;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Privacy.Cases;
using FinAppCompliance.Privacy.Complaints;
using FinAppCompliance.Privacy.Incidents;
using FinAppCompliance.Privacy.Rights;

namespace FinAppCompliance.Privacy.Facts;

/// <summary>Gives rights requests, complaints, incidents and the reports that were sent of them, as they stood at an instant.</summary>
/// <remarks>
/// Records keep the ids of their cases, so that the rest of the register can point to them; they must be unique over the register.
/// Persons are left out. A case of an application that is not assessed keeps the name its file gives it. Thread-safe.
/// </remarks>
/// <param name="requests">The rights requests.</param>
/// <param name="complaints">The complaints.</param>
/// <param name="incidents">The incidents.</param>
/// <param name="applications">How applications are named in the register.</param>
/// <param name="holdsEveryCase">Whether these are all requests and complaints that the institution received; incidents never are.</param>
public sealed class CaseFactSource(
    CaseRegister<RightsRequest> requests, CaseRegister<ComplaintCase> complaints, CaseRegister<IncidentCase> incidents, IAssessedApplications applications, bool holdsEveryCase = false) : IFactSource
{
    /// <inheritdoc/>
    public async ValueTask<FactBatch> CollectAsync(DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var assessed = await applications.ListAsync(asOf, cancellationToken).ConfigureAwait(false);
        var names = assessed.ToDictionary(static application => application.App, static application => application.Application, StringComparer.Ordinal);
        var records = new List<RegisterRecord>();
        await foreach (var request in UntilAsync(requests, asOf, cancellationToken).ConfigureAwait(false))
        {
            records.Add(request.ToRecord() with { Application = NameOf(names, request) });
        }

        await foreach (var complaint in UntilAsync(complaints, asOf, cancellationToken).ConfigureAwait(false))
        {
            records.Add(complaint.ToRecord() with { Application = NameOf(names, complaint) });
        }

        await foreach (var incident in UntilAsync(incidents, asOf, cancellationToken).ConfigureAwait(false))
        {
            records.Add(incident.ToRecord() with { Applications = [NameOf(names, incident)] });
            records.AddRange(ReportFacts.Of(incident, NameOf(names, incident)));
        }

        FrozenSet<Type> complete = holdsEveryCase ? [typeof(SubjectRequest), typeof(Complaint)] : [];
        return new("privacy cases", records, complete);
    }

    /// <summary>Lists what had begun by an instant, with the steps that had been recorded by then.</summary>
    private static async IAsyncEnumerable<TCase> UntilAsync<TCase>(
        CaseRegister<TCase> register, DateTimeOffset asOf, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        where TCase : PrivacyCase
    {
        await foreach (var file in register.ListAsync(cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            if (file.BeganAt <= asOf)
            {
                yield return (TCase)(file with { Steps = [.. file.Steps.Where(step => step.At <= asOf)] });
            }
        }
    }

    private static Ref<MobileApplication> NameOf(Dictionary<string, Ref<MobileApplication>> names, PrivacyCase file) =>
        names.TryGetValue(file.App, out var name) ? name : new(file.App);
}
