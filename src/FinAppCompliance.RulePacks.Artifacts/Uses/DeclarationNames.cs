using FinAppCompliance.Artifacts;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.PersonalInformation;

namespace FinAppCompliance.RulePacks.Artifacts.Uses;

/// <summary>What the register and the reference tables call the same things.</summary>
internal static class DeclarationNames
{
    private static readonly Dictionary<string, PersonalInformationKind> Kinds = new(StringComparer.Ordinal)
    {
        ["identity"] = PersonalInformationKind.Identity,
        ["id_document_image"] = PersonalInformationKind.Identity,
        ["account_id"] = PersonalInformationKind.Identity,
        ["phone_number"] = PersonalInformationKind.Contact,
        ["email_address"] = PersonalInformationKind.Contact,
        ["postal_address"] = PersonalInformationKind.Contact,
        ["financial_account"] = PersonalInformationKind.Account,
        ["nfc_card"] = PersonalInformationKind.Account,
        ["auth_credential"] = PersonalInformationKind.Authentication,
        ["biometric"] = PersonalInformationKind.Biometric,
        ["financial_transaction"] = PersonalInformationKind.Transaction,
        ["credit_asset"] = PersonalInformationKind.Credit,
        ["health"] = PersonalInformationKind.Health,
        ["fitness_activity"] = PersonalInformationKind.Health,
        ["location_precise"] = PersonalInformationKind.Location,
        ["location_coarse"] = PersonalInformationKind.Location,
        ["location_background"] = PersonalInformationKind.Location,
        ["device_id"] = PersonalInformationKind.Device,
        ["device_info"] = PersonalInformationKind.Device,
        ["network_info"] = PersonalInformationKind.Device,
        ["diagnostic"] = PersonalInformationKind.Device,
        ["usage_log"] = PersonalInformationKind.Behaviour,
        ["advertising"] = PersonalInformationKind.Behaviour,
        ["app_list"] = PersonalInformationKind.Behaviour,
        ["contacts"] = PersonalInformationKind.Relationship,
        ["call_log"] = PersonalInformationKind.Relationship,
        ["sms"] = PersonalInformationKind.Relationship,
        ["photo_video"] = PersonalInformationKind.Media,
        ["camera_capture"] = PersonalInformationKind.Media,
        ["audio_capture"] = PersonalInformationKind.Media,
    };

    /// <summary>The type of the necessary-information rules, as the reference table names it; null for a type outside the four.</summary>
    internal static string? TableName(NecessaryServiceType type) => type switch
    {
        NecessaryServiceType.OnlinePayment => "网络支付",
        NecessaryServiceType.OnlineLending => "网络借贷",
        NecessaryServiceType.Investment => "投资理财",
        NecessaryServiceType.MobileBanking => "手机银行",
        _ => null,
    };

    internal static PersonalInformationKind KindOf(string category) => Kinds.GetValueOrDefault(category, PersonalInformationKind.Other);

    /// <summary>Whether the thing opens information of the person by asking for it; an SDK is judged by other rules.</summary>
    internal static Tri AsksPerson(DataDeclaration use) => use.Kind switch
    {
        DeclarationKind.Sdk or DeclarationKind.CollectedDataType or DeclarationKind.RequiredReasonApi or DeclarationKind.None => false,
        _ => use.AsksPerson,
    };
}
