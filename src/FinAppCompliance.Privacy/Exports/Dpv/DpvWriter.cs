using System.Globalization;
using System.Text.Json;
using FinAppCompliance.Privacy.Consents;
using FinAppCompliance.Privacy.Notices;

namespace FinAppCompliance.Privacy.Exports.Dpv;

/// <summary>Tells consents as records and receipts in the structure of ISO/IEC TS 27560 that the DPV guide describes.</summary>
internal static class DpvWriter
{
    private const string Profile = "https://w3id.org/dpv/schema/dpv-27560#";
    private static readonly DpvJson Json = new(ExportJson.Readable(DpvJson.Default.Options));

    public static ReadOnlyMemory<byte> WriteReceipt(ConsentReceipt receipt, ReceiptTerms terms)
    {
        RefuseWithoutStorage(new ExportInspection().Inspect(receipt), terms).Throw();
        var records = receipt.Events.GroupBy(static occurred => occurred.Purpose).Select(events => Record([.. events], receipt.Notice!, terms));
        return Serialize(new()
        {
            Context = DpvTerms.Context,
            Id = Urn(receipt.Id),
            Types = ["dpv:ConsentReceipt"],
            ConformsTo = [$"{Profile}receipt"],
            HasIdentifier = [receipt.Id.ToString()],
            Date = At(receipt.IssuedAt),
            Records = [.. records],
        });
    }

    public static ReadOnlyMemory<byte> WriteRecord(ConsentProof proof, ReceiptTerms terms)
    {
        var purpose = proof.State.Decision.Purpose;
        RefuseWithoutStorage(new ExportInspection().Inspect(proof.Events, proof.Notice), terms)
            .RefuseIf(!proof.IsBound, "事件与已公布的隐私政策不一致", "the events are not bound to notices that were published")
            .RefuseIf(proof.Notice is { } notice && notice.Find(purpose) is null, $"隐私政策未列出目的“{purpose}”", $"the notice does not list the purpose '{purpose}'")
            .Throw();
        return Serialize(Record(proof.Events, proof.Notice!, terms) with { Context = DpvTerms.Context });
    }

    private static ExportInspection RefuseWithoutStorage(ExportInspection inspection, ReceiptTerms terms) =>
        inspection.RefuseIf(terms.StorageCountries.Count == 0, "未说明存储地点；请填写ReceiptTerms.StorageCountries", "the place of storage is not stated; set ReceiptTerms.StorageCountries");

    private static DpvNode Record(IReadOnlyList<ConsentEvent> events, SealedNotice notice, ReceiptTerms terms)
    {
        var (person, purpose) = (events[0].Person, events[0].Purpose);
        var id = StableId.Of($"{person}\n{purpose}");
        return new()
        {
            Id = Urn(id),
            Types = ["dpv:ConsentRecord"],
            ConformsTo = [$"{Profile}record"],
            Identifier = [id.ToString()],
            DataSubject = [new() { Types = ["dpv:DataSubject"], HasIdentifier = [person.ToString()] }],
            Notice = [NoticeOf(notice, terms)],
            Processes = [DpvProcess.Tell(notice.Find(purpose)!, notice, terms)],
            Status = [.. events.Select(StatusOf)],
        };
    }

    private static DpvNode NoticeOf(SealedNotice notice, ReceiptTerms terms) => new()
    {
        Id = $"urn:{notice.Hash}",
        Types = ["dpv:ConsentNotice"],
        Identifier = [notice.Hash],
        Date = At(notice.EffectiveFrom),
        Languages = ["zh-CN", "en"],
        Version = notice.Version.ToString(CultureInfo.InvariantCulture),
        Address = terms.PolicyAddress,
    };

    private static DpvNode StatusOf(ConsentEvent occurred) => new()
    {
        Types = [DpvTerms.StatusOf(occurred.Kind), .. DpvTerms.FormOf(occurred)],
        Identifier = [occurred.Id],
        Notice = [new() { Id = $"urn:{occurred.NoticeHash}" }],
        Duration = [DurationOf(occurred)],
        IndicatedAt = At(occurred.At),
        IndicatedBy = [ActorOf(occurred)],
        IndicationMethod = [new() { Description = DpvText.Of(GestureWords.Of(occurred)) }],
    };

    private static DpvNode ActorOf(ConsentEvent occurred) => occurred switch
    {
        { Guardian: { } guardian } => new() { Types = ["pipl:Guardian"], HasIdentifier = [guardian.ToString()] },
        { Kind: ConsentEventKind.Given or ConsentEventKind.Refused or ConsentEventKind.Withdrawn } => new() { Types = ["dpv:DataSubject"], HasIdentifier = [occurred.Person.ToString()] },
        _ => new() { Types = ["dpv:DataController"] },
    };

    private static DpvNode DurationOf(ConsentEvent occurred) => occurred switch
    {
        { ValidUntil: { } until } => new() { Types = ["dpv:UntilTimeDuration"], Value = At(until) },
        { Kind: ConsentEventKind.Given } => new() { Types = ["dpv:UntilEventDuration"], Description = new("撤回同意，或者处理目的、方式、种类变更", "withdrawal, or a change of purpose, manner or kinds") },
        _ => new() { Types = ["dpv:UntilEventDuration"], Description = new("再次作出同意", "another consent") },
    };

    private static ReadOnlyMemory<byte> Serialize(DpvNode node) => JsonSerializer.SerializeToUtf8Bytes(node, Json.DpvNode);

    private static string Urn(Guid id) => $"urn:uuid:{id}";

    private static string At(DateTimeOffset instant) => instant.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
