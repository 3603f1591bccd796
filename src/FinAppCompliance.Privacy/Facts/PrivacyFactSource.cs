using System.Collections.Frozen;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Privacy.Consents;

namespace FinAppCompliance.Privacy.Facts;

/// <summary>Gives the facts of article 16 and of the PIPL, NDR and AUD rows that notices and consents hold, as they stood at an instant.</summary>
/// <remarks>
/// Consents are given in aggregate, one record for each purpose, form and way, and name no person. Recipients keep their ids as
/// third parties, impact assessments theirs. The day of publication of a notice is not kept apart: the day from which it is in
/// force stands for both. What only somebody who looks at the application can know comes from <see cref="IAssessedApplications"/>;
/// it stays unknown where nobody looked. Collecting reads the events of every person of each application. Thread-safe.
/// </remarks>
/// <param name="register">The consents and notices.</param>
/// <param name="applications">The applications about which facts are given.</param>
/// <param name="holdsEveryApplication">Whether these are all applications of the institution, so that nothing stands elsewhere.</param>
public sealed class PrivacyFactSource(ConsentRegister register, IAssessedApplications applications, bool holdsEveryApplication = false) : IFactSource
{
    private static readonly Type[] HeldWhole = [typeof(PrivacyNotice), typeof(ProcessingActivity), typeof(Consent), typeof(ThirdPartyProvision), typeof(CrossBorderTransfer), typeof(MinorProtection)];

    private static readonly Type[] HeldWhereObserved = [typeof(PersonalInformationElement), typeof(PermissionUse)];

    /// <inheritdoc/>
    public async ValueTask<FactBatch> CollectAsync(DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var records = new List<RegisterRecord>();
        var assessed = await applications.ListAsync(asOf, cancellationToken).ConfigureAwait(false);
        foreach (var application in assessed)
        {
            var notices = await register.Notices.LoadAsync(application.App, cancellationToken).ConfigureAwait(false);
            var tally = await TallyAsync(new(application, notices, asOf.ToUniversalTime()), cancellationToken).ConfigureAwait(false);
            var state = tally.State;
            records.AddRange(NoticeFacts.Notices(state));
            records.AddRange(NoticeFacts.Channels(state));
            records.AddRange(PurposeFacts.Activities(state));
            records.AddRange(PurposeFacts.Provisions(state));
            records.AddRange(PurposeFacts.Transfers(state));
            records.AddRange(InformationFacts.Elements(state));
            records.AddRange(SightFacts.Sdks(state));
            records.AddRange(SightFacts.Permissions(state));
            records.AddRange(tally.Records);
            records.Add(Minors(state, tally));
        }

        return new("privacy", records, CompleteKinds(assessed));
    }

    private async ValueTask<ConsentTally> TallyAsync(AssessedState state, CancellationToken cancellationToken)
    {
        var tally = new ConsentTally(state);
        await foreach (var person in register.Store.ListPersonsAsync(state.Application.App, cancellationToken).ConfigureAwait(false))
        {
            tally.Count(await register.ViewAtAsync(person, state.Notices, state.AsOf, cancellationToken).ConfigureAwait(false));
        }

        return tally;
    }

    /// <summary>A guardian is required of every child that is known to be one; a child who consented alone shows that it did not help.</summary>
    private static MinorProtection Minors(AssessedState state, ConsentTally tally) => new()
    {
        Id = FactIds.Minors(state.Application.App),
        Application = state.Application.Application,
        HasAgeGate = tally.HasChild && state.Notice is { } shown && (shown.Content.ServesUnderFourteen == false).IsTrue ? false : state.Application.HasAgeGate,
        RequiresGuardianConsent = tally.HasUnguardedChild ? false : (state.ServesUnderFourteen == true).IsTrue ? true : Fact<bool>.Unknown,
        HasSpecialRules = state.Notice is { } notice ? notice.Content.MinorsRules is not null : Fact<bool>.Unknown,
    };

    private FrozenSet<Type> CompleteKinds(IReadOnlyList<AssessedApplication> assessed) => !holdsEveryApplication ? []
        : assessed.All(static application => !application.Observed.IsUnknown) ? [.. HeldWhole, .. HeldWhereObserved, typeof(Sdk)]
        : [.. HeldWhole];
}
