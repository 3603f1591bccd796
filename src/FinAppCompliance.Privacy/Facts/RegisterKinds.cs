using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Privacy.Necessity;

namespace FinAppCompliance.Privacy.Facts;

/// <summary>Tells the kinds of this package in the words of the register.</summary>
internal static class RegisterKinds
{
    private static readonly string[] FinancialTypes = ["网络支付", "网络借贷", "投资理财", "手机银行"];

    private static readonly HashSet<string> InSomeFinancialSet =
        [.. NecessaryInformation.BuiltIn.Where(static set => FinancialTypes.Contains(set.Type)).SelectMany(static set => set.Kinds)];

    public static PersonalInformationKind Of(string code) => code switch
    {
        "identity" or "id_document_image" => PersonalInformationKind.Identity,
        "phone_number" or "email_address" or "postal_address" => PersonalInformationKind.Contact,
        "financial_account" or "account_id" or "nfc_card" => PersonalInformationKind.Account,
        "auth_credential" => PersonalInformationKind.Authentication,
        "biometric" => PersonalInformationKind.Biometric,
        "financial_transaction" or "invoice" => PersonalInformationKind.Transaction,
        "credit_asset" => PersonalInformationKind.Credit,
        "health" or "fitness_activity" => PersonalInformationKind.Health,
        "location_precise" or "location_coarse" or "location_background" => PersonalInformationKind.Location,
        "device_id" or "device_info" or "network_info" or "app_list" => PersonalInformationKind.Device,
        "usage_log" or "advertising" or "clipboard" or "calendar" => PersonalInformationKind.Behaviour,
        "contacts" or "call_log" or "sms" => PersonalInformationKind.Relationship,
        "photo_video" or "camera_capture" or "audio_capture" or "screen_content" => PersonalInformationKind.Media,
        _ => PersonalInformationKind.Other,
    };

    /// <summary>
    /// Names the piece of the necessary-information rules that a kind stands for. Kinds are coarser: identity is told by its
    /// first piece, the name. A kind of some financial set without a piece of its own stays unknown.
    /// </summary>
    public static Fact<NecessaryElement> ElementOf(string code) => code switch
    {
        "phone_number" => NecessaryElement.RegisteredMobileNumber,
        "identity" => NecessaryElement.Name,
        "id_document_image" => NecessaryElement.DocumentCopy,
        "financial_account" => NecessaryElement.BankCardNumber,
        _ when InSomeFinancialSet.Contains(code) => Fact<NecessaryElement>.Unknown,
        _ => NecessaryElement.OutsideEverySet,
    };
}
