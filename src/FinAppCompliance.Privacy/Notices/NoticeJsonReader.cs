using System.Text.Json;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Notices;

/// <summary>Reads the canonical form of a notice back.</summary>
internal static class NoticeJsonReader
{
    public const string Format = "finapp-privacy-notice/1";

    public static NoticeDraft Read(ReadOnlyMemory<byte> utf8)
    {
        using var document = JsonDocument.Parse(utf8);
        var json = document.RootElement;
        if (String(json, "format") != Format)
        {
            throw new FormatException($"the document is no sealed notice; its member 'format' must be '{Format}'");
        }

        return new()
        {
            App = String(json, "app") ?? string.Empty,
            Version = json.GetProperty("version").GetInt32(),
            EffectiveFrom = json.GetProperty("effectiveFrom").GetDateTimeOffset(),
            Handler = Handler(json.GetProperty("handler")),
            RightsProcedure = Text(json, "rightsProcedure"),
            AccountClosure = Text(json, "accountClosure"),
            ConsentWithdrawal = Text(json, "consentWithdrawal"),
            ChangeProcedure = Text(json, "changeProcedure"),
            MinorsRules = Text(json, "minorsRules"),
            ConsentSteps = Number(json, "consentSteps"),
            WithdrawalSteps = Number(json, "withdrawalSteps"),
            TapsFromHome = Number(json, "tapsFromHome"),
            PersonsServed = json.TryGetProperty("personsServed", out var persons) ? persons.GetInt64() : Fact<long>.Unknown,
            ServesUnderFourteen = json.GetProperty("servesUnderFourteen").GetBoolean(),
            ComplaintChannels = List(json, "complaintChannels", Channel),
            Purposes = List(json, "purposes", Purpose),
            EditorialChanges = List(json, "editorialChanges", Change),
        };
    }

    private static NoticeHandler Handler(JsonElement json) => new()
    {
        Name = Text(json, "name"),
        Contact = Text(json, "contact"),
        Address = Text(json, "address"),
        OfficerContact = Text(json, "officerContact"),
    };

    private static NoticeComplaintChannel Channel(JsonElement json) => new()
    {
        Description = Text(json, "description"),
        Address = String(json, "address"),
        AnswersWithin = Limit(json, "answersWithin"),
    };

    private static EditorialChange Change(JsonElement json) =>
        new(PurposeId.Parse(String(json, "purpose")!), Text(json, "reason")!, String(json, "approvedBy")!);

    private static ProcessingPurpose Purpose(JsonElement json) => new()
    {
        Id = PurposeId.Parse(String(json, "id")!),
        Title = Text(json, "title"),
        Goal = Text(json, "goal"),
        Manner = Text(json, "manner"),
        Basis = Enumerated<LawfulBasis>(json, "basis"),
        BasisExplanation = Text(json, "basisExplanation"),
        Protection = Text(json, "protection"),
        SensitiveNecessity = Text(json, "sensitiveNecessity"),
        SensitiveImpact = Text(json, "sensitiveImpact"),
        AutomationChoice = Text(json, "automationChoice"),
        IsNecessary = Flag(json, "isNecessary"),
        DecidesAutomatically = Flag(json, "decidesAutomatically"),
        Publishes = Flag(json, "publishes"),
        UsesPublicPlaceImages = Flag(json, "usesPublicPlaceImages"),
        RequiresWrittenConsent = Flag(json, "requiresWrittenConsent"),
        ConsentValidFor = Limit(json, "consentValidFor"),
        ImpactAssessmentId = String(json, "impactAssessmentId"),
        Retention = Retention(json.GetProperty("retention")),
        Information = List(json, "information", Use),
        Recipients = List(json, "recipients", Receiver),
    };

    private static InformationUse Use(JsonElement json) => new()
    {
        Kind = new(String(json, "kind")!, Text(json, "name")!, Flag(json, "isSensitive")),
        Scenario = Text(json, "scenario"),
        Source = Enumerated<InformationSource>(json, "source"),
        IsRequired = Flag(json, "isRequired"),
    };

    private static Recipient Receiver(JsonElement json) => new()
    {
        Id = String(json, "id")!,
        Role = Enumerated<SdkLegalRole>(json, "role"),
        Name = Text(json, "name"),
        Contact = Text(json, "contact"),
        Goal = Text(json, "goal"),
        Manner = Text(json, "manner"),
        Scenario = Text(json, "scenario"),
        Sdk = String(json, "sdk"),
        Country = String(json, "country")!,
        ExportPath = Text(json, "exportPath"),
        RightsProcedure = Text(json, "rightsProcedure"),
        Kinds = [.. json.GetProperty("kinds").EnumerateArray().Select(static kind => kind.GetString()!)],
    };

    private static RetentionTerm Retention(JsonElement json)
    {
        var atEnd = Enumerated<RetentionOutcome>(json, "atEnd");
        return Limit(json, "limit") is { } limit
            ? RetentionTerm.Fixed(limit, Enumerated<RetentionStart>(json, "start"), atEnd)
            : Text(json, "method") is { } method
                ? RetentionTerm.DeterminedBy(method, atEnd)
                : RetentionTerm.UntilWithdrawn(atEnd);
    }

    private static FactList<T> List<T>(JsonElement json, string name, Func<JsonElement, T> read)
        where T : notnull => [.. json.GetProperty(name).EnumerateArray().Select(read)];

    private static BilingualText? Text(JsonElement json, string name) => json.TryGetProperty(name, out var text)
        ? new(text.GetProperty("zh").GetString()!, text.GetProperty("en").GetString()!)
        : null;

    private static TimeLimit? Limit(JsonElement json, string name) => json.TryGetProperty(name, out var limit)
        ? new TimeLimit(limit.GetProperty("amount").GetInt32(), Enumerated<TimeUnit>(limit, "unit"))
        : null;

    private static Fact<int> Number(JsonElement json, string name) =>
        json.TryGetProperty(name, out var number) ? number.GetInt32() : Fact<int>.Unknown;

    private static bool Flag(JsonElement json, string name) => json.TryGetProperty(name, out var flag) && flag.GetBoolean();

    private static string? String(JsonElement json, string name) => json.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static T Enumerated<T>(JsonElement json, string name)
        where T : struct, Enum => Enum.TryParse<T>(String(json, name), out var value) && Enum.IsDefined(value)
            ? value
            : throw new FormatException($"the member '{name}' holds '{String(json, name)}', which is none of: {string.Join(", ", Enum.GetNames<T>())}");
}
