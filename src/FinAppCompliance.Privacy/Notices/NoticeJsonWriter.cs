using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Notices;

/// <summary>Writes a notice in its one canonical form: fixed member order, no blanks, empty members left out.</summary>
internal static class NoticeJsonWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = false };

    public static byte[] Write(NoticeDraft notice)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("format", NoticeJsonReader.Format);
            json.WriteString("app", notice.App);
            json.WriteNumber("version", notice.Version);
            json.WriteString("effectiveFrom", notice.EffectiveFrom!.Value.ToUniversalTime());
            WriteHandler(json, notice.Handler!);
            WriteTexts(json, notice);
            WriteList(json, "complaintChannels", notice.ComplaintChannels, WriteChannel);
            WriteList(json, "purposes", notice.Purposes, WritePurpose);
            WriteList(json, "editorialChanges", notice.EditorialChanges, WriteEditorialChange);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteHandler(Utf8JsonWriter json, NoticeHandler handler)
    {
        json.WriteStartObject("handler");
        WriteText(json, "name", handler.Name);
        WriteText(json, "contact", handler.Contact);
        WriteText(json, "address", handler.Address);
        WriteText(json, "officerContact", handler.OfficerContact);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, NoticeDraft notice)
    {
        WriteText(json, "rightsProcedure", notice.RightsProcedure);
        WriteText(json, "accountClosure", notice.AccountClosure);
        WriteText(json, "consentWithdrawal", notice.ConsentWithdrawal);
        WriteText(json, "changeProcedure", notice.ChangeProcedure);
        WriteText(json, "minorsRules", notice.MinorsRules);
        WriteNumber(json, "consentSteps", notice.ConsentSteps);
        WriteNumber(json, "withdrawalSteps", notice.WithdrawalSteps);
        WriteNumber(json, "tapsFromHome", notice.TapsFromHome);
        WriteNumber(json, "personsServed", notice.PersonsServed);
        json.WriteBoolean("servesUnderFourteen", notice.ServesUnderFourteen.Value);
    }

    private static void WritePurpose(Utf8JsonWriter json, ProcessingPurpose purpose)
    {
        json.WriteString("id", purpose.Id.ToString());
        WriteText(json, "title", purpose.Title);
        WriteText(json, "goal", purpose.Goal);
        WriteText(json, "manner", purpose.Manner);
        json.WriteString("basis", purpose.Basis.Value.ToString());
        WriteText(json, "basisExplanation", purpose.BasisExplanation);
        WriteText(json, "protection", purpose.Protection);
        WriteText(json, "sensitiveNecessity", purpose.SensitiveNecessity);
        WriteText(json, "sensitiveImpact", purpose.SensitiveImpact);
        WriteText(json, "automationChoice", purpose.AutomationChoice);
        WriteFlag(json, "isNecessary", purpose.IsNecessary);
        WriteFlag(json, "decidesAutomatically", purpose.DecidesAutomatically);
        WriteFlag(json, "publishes", purpose.Publishes);
        WriteFlag(json, "usesPublicPlaceImages", purpose.UsesPublicPlaceImages);
        WriteFlag(json, "requiresWrittenConsent", purpose.RequiresWrittenConsent);
        WriteLimit(json, "consentValidFor", purpose.ConsentValidFor);
        WriteString(json, "impactAssessmentId", purpose.ImpactAssessmentId);
        WriteRetention(json, purpose.Retention!);
        WriteList(json, "information", purpose.Information, WriteUse);
        WriteList(json, "recipients", purpose.Recipients, WriteRecipient);
    }

    private static void WriteUse(Utf8JsonWriter json, InformationUse use)
    {
        json.WriteString("kind", use.Kind.Code);
        WriteText(json, "name", use.Kind.Name);
        WriteFlag(json, "isSensitive", use.Kind.IsSensitive);
        WriteText(json, "scenario", use.Scenario);
        json.WriteString("source", use.Source.ToString());
        WriteFlag(json, "isRequired", use.IsRequired);
    }

    private static void WriteRecipient(Utf8JsonWriter json, Recipient recipient)
    {
        json.WriteString("id", recipient.Id);
        json.WriteString("role", recipient.Role.ToString());
        WriteText(json, "name", recipient.Name);
        WriteText(json, "contact", recipient.Contact);
        WriteText(json, "goal", recipient.Goal);
        WriteText(json, "manner", recipient.Manner);
        WriteText(json, "scenario", recipient.Scenario);
        WriteString(json, "sdk", recipient.Sdk);
        json.WriteString("country", recipient.Country);
        WriteText(json, "exportPath", recipient.ExportPath);
        WriteText(json, "rightsProcedure", recipient.RightsProcedure);
        json.WriteStartArray("kinds");
        foreach (var kind in recipient.Kinds.Items)
        {
            json.WriteStringValue(kind);
        }

        json.WriteEndArray();
    }

    private static void WriteRetention(Utf8JsonWriter json, RetentionTerm term)
    {
        json.WriteStartObject("retention");
        WriteLimit(json, "limit", term.Limit);
        WriteString(json, "start", term.Start == RetentionStart.Unstated ? null : term.Start.ToString());
        WriteText(json, "method", term.Method);
        json.WriteString("atEnd", term.AtEnd.ToString());
        json.WriteEndObject();
    }

    private static void WriteChannel(Utf8JsonWriter json, NoticeComplaintChannel channel)
    {
        WriteText(json, "description", channel.Description);
        WriteString(json, "address", channel.Address);
        WriteLimit(json, "answersWithin", channel.AnswersWithin);
    }

    private static void WriteEditorialChange(Utf8JsonWriter json, EditorialChange change)
    {
        json.WriteString("purpose", change.Purpose.ToString());
        WriteText(json, "reason", change.Reason);
        json.WriteString("approvedBy", change.ApprovedBy);
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, FactList<T> list, Action<Utf8JsonWriter, T> write)
        where T : notnull
    {
        json.WriteStartArray(name);
        foreach (var entry in list.Items)
        {
            json.WriteStartObject();
            write(json, entry);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string name, BilingualText? text)
    {
        if (text is not null)
        {
            json.WriteStartObject(name);
            json.WriteString("zh", text.Zh);
            json.WriteString("en", text.En);
            json.WriteEndObject();
        }
    }

    private static void WriteLimit(Utf8JsonWriter json, string name, TimeLimit? limit)
    {
        if (limit is { } known)
        {
            json.WriteStartObject(name);
            json.WriteNumber("amount", known.Amount);
            json.WriteString("unit", known.Unit.ToString());
            json.WriteEndObject();
        }
    }

    private static void WriteNumber<T>(Utf8JsonWriter json, string name, Fact<T> number)
        where T : struct, System.Numerics.IBinaryInteger<T>
    {
        if (number.HasValue)
        {
            json.WriteNumber(name, long.CreateChecked(number.Value));
        }
    }

    private static void WriteFlag(Utf8JsonWriter json, string name, bool flag)
    {
        if (flag)
        {
            json.WriteBoolean(name, true);
        }
    }

    private static void WriteString(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }
}
