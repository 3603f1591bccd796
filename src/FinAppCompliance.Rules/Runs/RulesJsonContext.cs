using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FinAppCompliance.Rules.Profiles;
using FinAppCompliance.Rules.Waivers;

namespace FinAppCompliance.Rules.Runs;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    WriteIndented = true,
    AllowDuplicateProperties = false,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ProfileFile))]
[JsonSerializable(typeof(WaiverFile))]
[JsonSerializable(typeof(RunRecord))]
internal sealed partial class RulesJsonContext : JsonSerializerContext
{
    /// <summary>Gets the same context for writing: Chinese stays readable, lines end alike on every system.</summary>
    internal static RulesJsonContext Readable => field ??= new(
        new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" });
}
