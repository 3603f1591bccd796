using System.Text.Json;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Privacy.Consents;
using FinAppCompliance.Privacy.Notices;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Exports.Kantara;

/// <summary>Tells a receipt in the members of Kantara Consent Receipt 1.1 and in no others.</summary>
internal static class KantaraWriter
{
    private static readonly KantaraJson Json = new(ExportJson.Readable(KantaraJson.Default.Options));

    public static ReadOnlyMemory<byte> Write(ConsentReceipt receipt, ReceiptTerms terms, Language language)
    {
        new ExportInspection()
            .Inspect(receipt)
            .RefuseIf(
                receipt.Events.Any(static occurred => occurred.Kind != ConsentEventKind.Given),
                "Kantara收据只能表示已作出同意；拒绝和撤回请以DPV格式导出",
                "a Kantara receipt can only say that consent was given; export a refusal or a withdrawal as DPV")
            .Throw();
        return JsonSerializer.SerializeToUtf8Bytes(Tell(receipt, receipt.Notice!, terms, language), Json.KantaraDocument);
    }

    private static KantaraDocument Tell(ConsentReceipt receipt, SealedNotice notice, ReceiptTerms terms, Language language)
    {
        var first = receipt.Events[0];
        ProcessingPurpose[] purposes = [.. receipt.Events.Select(occurred => notice.Find(occurred.Purpose)!)];
        var sensitive = purposes.SelectMany(static purpose => purpose.Information)
            .Where(use => use.Kind.IsSensitive || first.Guardian is not null)
            .Select(use => use.Kind.Name.In(language)).Distinct(StringComparer.Ordinal).ToArray();
        return new()
        {
            Version = "KI-CR-v1.1.0",
            Jurisdiction = "CN",
            ConsentTimestamp = first.At.ToUnixTimeSeconds(),
            CollectionMethod = GestureWords.Of(first).In(language),
            ConsentReceiptId = receipt.Id.ToString(),
            PublicKey = terms.PublicKey,
            Language = language == Language.English ? "en" : "zh-CN",
            PiiPrincipalId = receipt.Person.ToString(),
            PiiControllers = [Controller(notice.Content.Handler!, terms, language)],
            PolicyUrl = terms.PolicyAddress,
            Services = [new(notice.App, [.. purposes.Select(purpose => Tell(purpose, language))])],
            Sensitive = sensitive.Length > 0,
            SpiCat = sensitive,
        };
    }

    private static KantaraController Controller(NoticeHandler handler, ReceiptTerms terms, Language language) => new()
    {
        PiiController = handler.Name!.In(language),
        OnBehalf = false,
        Contact = handler.Contact!.In(language),
        Address = new(handler.Address!.In(language), "CN"),
        Email = terms.Email,
        Phone = terms.Phone,
    };

    private static KantaraPurpose Tell(ProcessingPurpose purpose, Language language)
    {
        Recipient[] receiving = [.. purpose.Recipients.Where(static recipient => recipient.Receives)];
        return new()
        {
            Purpose = purpose.Goal!.In(language),
            ConsentType = "EXPLICIT",
            PurposeCategory = [purpose.Title!.In(language)],
            PiiCategory = [.. purpose.Information.Select(use => use.Kind.Name.In(language))],
            PrimaryPurpose = purpose.IsNecessary,
            Termination = purpose.Retention!.Describe().In(language),
            ThirdPartyDisclosure = receiving.Length > 0,
            ThirdPartyName = receiving.Length == 0 ? null : string.Join(language == Language.English ? ", " : "、", receiving.Select(recipient => recipient.Name!.In(language))),
        };
    }
}
