using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Regulation;

namespace FinAppCompliance.Authorization.Policies;

/// <summary>Derives the schema from the types that are read, so that the two cannot part.</summary>
internal static class AccessPolicySchema
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonSchemaExporterOptions Options = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform };

    public static string Export()
    {
        var schema = JsonSchemaExporter.GetJsonSchemaAsNode(AccessJsonContext.Default.AccessPolicy, Options).AsObject();
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "$id", "urn:finapp:access-policy:1");
        schema.Insert(2, "title", "FinAppCompliance access policy");
        return schema.ToJsonString(Readable) + "\n";
    }

    private static JsonNode Transform(JsonSchemaExporterContext context, JsonNode schema)
    {
        var type = context.TypeInfo.Type;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(FactList<>))
        {
            return new JsonObject { ["type"] = "array", ["items"] = SchemaOf(type.GenericTypeArguments[0]) };
        }

        if (type == typeof(AccessAction))
        {
            return new JsonObject { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = 100 };
        }

        if (type == typeof(RequirementId))
        {
            return new JsonObject { ["type"] = "string", ["pattern"] = "^[A-Z][A-Za-z0-9.:-]{0,63}$" };
        }

        if (type == typeof(AttributeValue))
        {
            return new JsonObject { ["type"] = new JsonArray("string", "integer", "boolean") };
        }

        return schema;
    }

    private static JsonNode SchemaOf(Type type)
    {
        var info = AccessJsonContext.Default.GetTypeInfo(type) ?? throw new InvalidOperationException($"no schema for '{type.Name}'");
        return JsonSchemaExporter.GetJsonSchemaAsNode(info, Options);
    }
}
