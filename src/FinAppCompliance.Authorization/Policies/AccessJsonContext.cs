using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FinAppCompliance.Authorization.Elevations;
using FinAppCompliance.Authorization.Logging;
using FinAppCompliance.Authorization.Requests;

namespace FinAppCompliance.Authorization.Policies;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    WriteIndented = true,
    Converters =
    [
        typeof(RequirementIdJsonConverter),
        typeof(FactListJsonConverter<string>), typeof(FactListJsonConverter<AccessAction>), typeof(FactListJsonConverter<AttributeValue>),
        typeof(FactListJsonConverter<AccessEnvironment>), typeof(FactListJsonConverter<SubjectKind>),
        typeof(FactListJsonConverter<Domain.ThirdParties.ContractClause>), typeof(FactListJsonConverter<AttributeDeclaration>),
        typeof(FactListJsonConverter<AccessPurpose>), typeof(FactListJsonConverter<AccessSubject>),
        typeof(FactListJsonConverter<ProtectedAsset>), typeof(FactListJsonConverter<DataField>),
        typeof(FactListJsonConverter<VendorContract>), typeof(FactListJsonConverter<Engagement>),
        typeof(FactListJsonConverter<DataGrant>), typeof(FactListJsonConverter<MaskedField>),
        typeof(FactListJsonConverter<AccessCondition>), typeof(FactListJsonConverter<Prohibition>),
        typeof(FactListJsonConverter<SeparationRule>), typeof(FactListJsonConverter<ElevationClass>),
    ])]
[JsonSerializable(typeof(AccessPolicy))]
[JsonSerializable(typeof(AccessLogEntry))]
[JsonSerializable(typeof(Elevation))]
[JsonSerializable(typeof(AccessSubject))]
[JsonSerializable(typeof(ProtectedAsset))]
[JsonSerializable(typeof(DataField))]
[JsonSerializable(typeof(AttributeDeclaration))]
[JsonSerializable(typeof(AccessPurpose))]
[JsonSerializable(typeof(VendorContract))]
[JsonSerializable(typeof(Engagement))]
[JsonSerializable(typeof(DataGrant))]
[JsonSerializable(typeof(MaskedField))]
[JsonSerializable(typeof(AccessCondition))]
[JsonSerializable(typeof(Prohibition))]
[JsonSerializable(typeof(SeparationRule))]
[JsonSerializable(typeof(ElevationClass))]
[JsonSerializable(typeof(AccessAction))]
[JsonSerializable(typeof(AttributeValue))]
[JsonSerializable(typeof(AccessEnvironment))]
[JsonSerializable(typeof(SubjectKind))]
[JsonSerializable(typeof(AttributeOrigin))]
[JsonSerializable(typeof(Domain.ThirdParties.ContractClause))]
internal sealed partial class AccessJsonContext : JsonSerializerContext
{
    /// <summary>Gets the same context for writing: Chinese stays readable, lines end alike on every system.</summary>
    internal static AccessJsonContext Readable => field ??= new(
        new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" });
}
