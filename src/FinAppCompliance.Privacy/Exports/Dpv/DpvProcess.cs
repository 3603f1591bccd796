using System.Globalization;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Privacy.Notices;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Exports.Dpv;

/// <summary>Tells one purpose of a notice as a process.</summary>
internal static class DpvProcess
{
    public static DpvNode Tell(ProcessingPurpose purpose, SealedNotice notice, ReceiptTerms terms)
    {
        var content = notice.Content;
        return new()
        {
            Types = ["dpv:Process"],
            Identifier = [purpose.Id.ToString()],
            Service = [new() { Types = ["dpv:Service"], Identifier = [notice.App] }],
            Purpose = [new() { Types = ["dpv:Purpose"], Title = DpvText.Of(purpose.Title!), Description = DpvText.Of(purpose.Goal!) }],
            Processing = [new() { Types = ["dpv:Processing"], Description = DpvText.Of(purpose.Manner!) }],
            PersonalData = [.. purpose.Information.Select(static use => Tell(use))],
            Necessity = [purpose.IsNecessary ? "dpv:Required" : "dpv:Optional"],
            Justification = purpose.SensitiveNecessity is { } necessity ? [new() { Types = ["dpv:Justification"], Description = DpvText.Of(necessity) }] : null,
            Impact = purpose.SensitiveImpact is { } impact ? [new() { Description = DpvText.Of(impact) }] : null,
            Controller = [Tell(content.Handler!, terms)],
            Recipients = [.. purpose.Recipients.Where(static recipient => recipient.Receives).Select(static recipient => Tell(recipient))],
            Storage = [.. Tell(purpose.Retention!, terms)],
            Jurisdiction = ["loc:CN"],
            LegalBasis = [DpvTerms.BasisOf(purpose.Basis)],
            Measures = [new() { Types = ["dpv:TechnicalOrganisationalMeasure"], Description = DpvText.Of(purpose.Protection!) }],
            ConsentControl = [new() { Types = ["dpv:WithdrawConsent"], Description = DpvText.Of(content.ConsentWithdrawal!) }],
            Rights = [new() { Types = ["dpv:DataSubjectRight"], Description = DpvText.Of(content.RightsProcedure!) }],
            ImpactAssessment = purpose.ImpactAssessmentId is { } assessment ? [new() { Types = ["dpv:DPIA"], Identifier = [assessment] }] : null,
        };
    }

    private static DpvNode Tell(InformationUse use) => new()
    {
        Types = [use.Kind.IsSensitive ? "dpv:SensitivePersonalData" : "dpv:PersonalData"],
        Identifier = [use.Kind.Code],
        Title = DpvText.Of(use.Kind.Name),
        Description = DpvText.OfAny(use.Scenario),
        Necessity = [use.IsRequired ? "dpv:Required" : "dpv:Optional"],
        DataSource = DpvTerms.SourceOf(use.Source),
    };

    private static DpvNode Tell(NoticeHandler handler, ReceiptTerms terms) => new()
    {
        Types = ["dpv:DataController"],
        HasIdentifier = [terms.HandlerIdentifier],
        Name = DpvText.Of(handler.Name!),
        Contact = DpvText.Of(handler.Contact!),
        PostalAddress = DpvText.Of(handler.Address!),
        Email = terms.Email,
        Telephone = terms.Phone,
    };

    private static DpvNode Tell(Recipient recipient) => new()
    {
        Types = DpvTerms.RolesOf(recipient.Role),
        HasIdentifier = [recipient.Id],
        Name = DpvText.OfAny(recipient.Name),
        Contact = DpvText.OfAny(recipient.Contact),
        Location = [$"loc:{recipient.Country}"],
        Description = DpvText.OfAny(recipient.Goal),
    };

    private static IEnumerable<DpvNode> Tell(RetentionTerm term, ReceiptTerms terms) =>
    [
        new() { Types = ["dpv:StorageLocation"], Location = [.. terms.StorageCountries.Select(static country => $"loc:{country}")] },
        new() { Types = ["dpv:StorageDuration"], Duration = [DurationOf(term)] },
        new() { Types = ["dpv:StorageDeletion"], Description = DpvText.Of(term.Describe()) },
    ];

    private static DpvNode DurationOf(RetentionTerm term) => term.Limit is { } limit && IsoOf(limit) is { } iso
        ? new() { Types = ["dpv:TemporalDuration"], Value = iso, Description = DpvText.Of(term.Describe()) }
        : new() { Types = [term.IsUntilWithdrawn ? "dpv:UntilEventDuration" : "dpv:Duration"], Description = DpvText.Of(term.Describe()) };

    /// <summary>Writes a limit in ISO 8601; working days have no form there.</summary>
    private static string? IsoOf(TimeLimit limit) => limit.Unit switch
    {
        TimeUnit.Minutes => string.Create(CultureInfo.InvariantCulture, $"PT{limit.Amount}M"),
        TimeUnit.Hours => string.Create(CultureInfo.InvariantCulture, $"PT{limit.Amount}H"),
        TimeUnit.CalendarDays => string.Create(CultureInfo.InvariantCulture, $"P{limit.Amount}D"),
        TimeUnit.Months => string.Create(CultureInfo.InvariantCulture, $"P{limit.Amount}M"),
        TimeUnit.Years => string.Create(CultureInfo.InvariantCulture, $"P{limit.Amount}Y"),
        _ => null,
    };
}
