using FinAppCompliance.Disclosure.Documents;
using FinAppCompliance.Disclosure.SaleSessions;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.EntityFrameworkCore.Engines;

namespace FinAppCompliance.EntityFrameworkCore.Disclosure;

/// <summary>Turns sale sessions into rows and back.</summary>
internal static class SessionRows
{
    public const string Sessions =
        "SELECT session_id, customer, application_id, activity_id, product_id, product, platform, region, issuer_grade, seller_grade, opened_us, "
        + "revision, destroyed_us, destroyed_by, destroyed_reason, seal_length, seal_head, kept_until FROM disclosure_session WHERE tenant = @tenant";

    public const string Steps =
        "SELECT sequence, at_us, kind, actor, subject, version, discloses, content, dwell_ticks, grade, from_day, until_day, hash "
        + "FROM disclosure_step WHERE tenant = @tenant AND session_id = @session ORDER BY sequence";

    public const string Holds =
        "SELECT case_id, reason, placed_us, settled FROM disclosure_hold WHERE tenant = @tenant AND session_id = @session ORDER BY position";

    public static (string Name, object? Value)[] Of(SaleSession session)
    {
        var opening = session.Opening;
        return
        [
            ("session_id", opening.SessionId),
            ("customer", opening.Customer.Value),
            ("application_id", opening.ApplicationId),
            ("activity_id", opening.ActivityId),
            ("product_id", opening.ProductId),
            ("product", (int)opening.Product),
            ("platform", (int)opening.Platform),
            ("region", opening.Region),
            ("issuer_grade", opening.IssuerRiskGrade),
            ("seller_grade", opening.SellerRiskGrade),
            ("opened_us", StoreInstant.Of(opening.OpenedAt)),
            ("revision", session.Revision),
            .. Of(session.Destruction),
        ];
    }

    public static (string Name, object? Value)[] Of(SessionDestruction? destruction) =>
    [
        ("destroyed_us", destruction is null ? null : StoreInstant.Of(destruction.At)),
        ("destroyed_by", destruction?.By),
        ("destroyed_reason", destruction?.Reason),
        ("seal_length", destruction?.Seal.Length),
        ("seal_head", destruction?.Seal.Head.ToString()),
        ("kept_until", destruction?.KeptUntil.DayNumber),
    ];

    public static (string Name, object? Value)[] Of(string session, SaleStepRecord step) =>
    [
        ("session_id", session),
        ("sequence", step.Sequence),
        ("at_us", StoreInstant.Of(step.At)),
        ("kind", (int)step.Kind),
        ("actor", (int)step.Actor),
        ("subject", step.Subject),
        ("version", step.Version),
        ("discloses", (int?)step.Discloses),
        ("content", step.Content.IsEmpty ? null : step.Content.ToString()),
        ("dwell_ticks", step.Dwell?.Ticks),
        ("grade", step.Grade),
        ("from_day", step.From?.DayNumber),
        ("until_day", step.Until?.DayNumber),
        ("hash", step.Hash.ToString()),
    ];

    public static (string Name, object? Value)[] Of(string session, int position, DisputeHold hold) =>
    [
        ("session_id", session),
        ("position", position),
        ("case_id", hold.CaseId),
        ("reason", hold.Reason),
        ("placed_us", StoreInstant.Of(hold.PlacedAt)),
        ("settled", hold.SettledOn?.DayNumber),
    ];

    public static SessionRow ReadSession(IStoreRow row) => new(
        new SaleOpening
        {
            SessionId = row.GetString(0),
            Customer = new CustomerPseudonym(row.GetString(1)),
            ApplicationId = row.GetString(2),
            ActivityId = row.GetString(3),
            ProductId = row.GetString(4),
            Product = (ProductKind)row.GetInt32(5),
            Platform = (SalePlatform)row.GetInt32(6),
            Region = row.Text(7),
            IssuerRiskGrade = row.Number(8),
            SellerRiskGrade = row.Number(9),
            OpenedAt = row.Instant(10),
        },
        row.GetInt64(11),
        row.InstantOrNull(12) is { } at
            ? new SessionDestruction(
                at,
                row.GetString(13),
                row.GetString(14),
                new SessionSeal(row.GetString(0), row.GetInt32(15), ContentDigest.Parse(row.GetString(16))),
                DateOnly.FromDayNumber(row.GetInt32(17)))
            : null);

    public static SaleStep ReadStep(IStoreRow row) => SaleStep.Restore(new SaleStepRecord
    {
        Sequence = row.GetInt32(0),
        At = row.Instant(1),
        Kind = (SaleStepKind)row.GetInt32(2),
        Actor = (StepActor)row.GetInt32(3),
        Subject = row.GetString(4),
        Version = row.Text(5),
        Discloses = (DisclosureKind?)row.Number(6),
        Content = row.Text(7) is { } content ? ContentDigest.Parse(content) : default,
        Dwell = row.LongNumber(8) is { } ticks ? TimeSpan.FromTicks(ticks) : null,
        Grade = row.Number(9),
        From = row.Day(10),
        Until = row.Day(11),
        Hash = ContentDigest.Parse(row.GetString(12)),
    });

    public static DisputeHold ReadHold(IStoreRow row) => new(row.GetString(0), row.GetString(1), row.Instant(2), row.Day(3));
}
