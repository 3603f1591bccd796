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
[JsonSerializable(typeof(RunFileHeader))]
[JsonSerializable(typeof(RunFileRule))]
[JsonSerializable(typeof(RunFileStatement))]
[JsonSerializable(typeof(RunFileMembers))]
internal sealed partial class RulesJsonContext : JsonSerializerContext
{
    /// <summary>Gets the same context for the lines of a run's file: Chinese stays readable, and a value takes one line.</summary>
    internal static RulesJsonContext Readable => field ??= new(
        new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = false });
}
