using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Names the records that decide and the deciding facts of each; several duties rest on the same kinds of records.</summary>
internal static class NamedRecords
{
    /// <summary>Names the kind of the institution, by which a regulation applies.</summary>
    internal static VerdictDraft WithInstitutionKind(this VerdictDraft draft, Records<Institution> institutions) => institutions.Count == 1
        ? draft.With("kind", institutions.Kind(), institutions[0].Id)
        : draft.With("institutions", Fact<string>.Unknown);

    /// <summary>Names the records, and one fact of each that does not meet the condition.</summary>
    internal static VerdictDraft WithEach<TRecord, T>(
        this VerdictDraft draft, string name, Records<TRecord> records, Func<TRecord, Tri> isMet, string factName, Func<TRecord, Fact<T>> fact)
        where TRecord : RegisterRecord
        where T : notnull
    {
        draft = draft.With(name, records);
        foreach (var record in records)
        {
            draft = isMet(record).IsTrue ? draft : draft.With(factName, fact(record), record.Id);
        }

        return draft;
    }

    /// <summary>Names the notices, by what they are in effect, and one fact of each.</summary>
    internal static VerdictDraft WithNotices<T>(this VerdictDraft draft, Records<PrivacyNotice> notices, string name, Func<PrivacyNotice, Fact<T>> fact)
        where T : notnull
    {
        if (!draft.IsOpen)
        {
            return draft;
        }

        draft = draft.With("notices", notices);
        foreach (var notice in notices)
        {
            draft = draft.With(name, fact(notice), notice.Id).WithEffect(notice);
        }

        return draft;
    }

    /// <summary>Names the notices, by what they are in effect, and the contents of each.</summary>
    internal static VerdictDraft WithNoticeContents(this VerdictDraft draft, Records<PrivacyNotice> notices)
    {
        if (!draft.IsOpen)
        {
            return draft;
        }

        draft = draft.With("notices", notices);
        foreach (var notice in notices)
        {
            draft = draft.With("contents", notice.Contents, notice.Id).WithEffect(notice);
        }

        return draft;
    }

    /// <summary>Names the consents and by what each is in force.</summary>
    internal static VerdictDraft WithConsents(this VerdictDraft draft, Records<Consent> consents)
    {
        if (!draft.IsOpen)
        {
            return draft;
        }

        draft = draft.With("consents", consents);
        foreach (var consent in consents)
        {
            draft = draft.With("givenAt", consent.GivenAt, consent.Id).With("withdrawnAt", consent.WithdrawnAt, consent.Id).With("way", consent.Way, consent.Id);
        }

        return draft;
    }

    /// <summary>Names the audits; of an audit of another kind only the kind.</summary>
    internal static VerdictDraft WithAudits(this VerdictDraft draft, Records<Audit> audits, AuditKind kind)
    {
        if (!draft.IsOpen)
        {
            return draft;
        }

        draft = draft.With("audits", audits);
        foreach (var audit in audits)
        {
            draft = draft.With("kind", audit.Kind, audit.Id);
            draft = (audit.Kind == kind).IsFalse ? draft : draft.With("reportedOn", audit.ReportedOn, audit.Id);
        }

        return draft;
    }

    /// <summary>Names the appointments; of an appointment to another role only the role.</summary>
    internal static VerdictDraft WithAppointments(this VerdictDraft draft, Records<RoleAppointment> appointments, RoleKind role)
    {
        if (!draft.IsOpen)
        {
            return draft;
        }

        draft = draft.With("appointments", appointments);
        foreach (var appointment in appointments)
        {
            draft = draft.With("role", appointment.Role, appointment.Id);
            draft = (appointment.Role == role).IsFalse
                ? draft
                : draft.With("application", appointment.Application, appointment.Id).With("validFrom", appointment.ValidFrom, appointment.Id).With("validThrough", appointment.ValidThrough, appointment.Id);
        }

        return draft;
    }

    /// <summary>Names the filings, by what each covers an application and from when.</summary>
    internal static VerdictDraft WithFilings(this VerdictDraft draft, Records<Filing> filings)
    {
        if (!draft.IsOpen)
        {
            return draft;
        }

        draft = draft.With("filings", filings);
        foreach (var filing in filings)
        {
            draft = draft.With("application", filing.Application, filing.Id).With("kind", filing.Kind, filing.Id).With("approvedOn", filing.ApprovedOn, filing.Id);
        }

        return draft;
    }

    /// <summary>Names by what a grant is a vendor's and in force.</summary>
    internal static VerdictDraft WithVendorGrant(this VerdictDraft draft, AccessGrant grant) =>
        draft.With("thirdParty", grant.ThirdParty, grant.Id).With("revokedOn", grant.RevokedOn, grant.Id).With("validThrough", grant.ValidThrough, grant.Id);

    private static VerdictDraft WithEffect(this VerdictDraft draft, PrivacyNotice notice) =>
        draft.With("publishedOn", notice.PublishedOn, notice.Id).With("effectiveThrough", notice.EffectiveThrough, notice.Id);
}
