using System.Text.Json.Nodes;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Register.Shapes;

namespace FinAppCompliance.Domain.Tests.Register;

/// <summary>Describes the register format as a JSON Schema, from the shapes by which the reader checks files.</summary>
internal static class RegisterSchema
{
    public static JsonObject Create()
    {
        var properties = new JsonObject
        {
            ["format"] = new JsonObject { ["enum"] = Names([RegisterFormat.Name]) },
            ["asOf"] = Plain(ValueShape.Of(typeof(DateTimeOffset)), typeof(DateTimeOffset)),
            ["declaredComplete"] = DeclaredComplete(),
        };
        var definitions = new JsonObject();
        foreach (var section in RegisterSections.All)
        {
            var reference = Reference(section.RecordType);
            Define(section.RecordType, section.Shape, definitions);
            properties[section.Name] = section.IsSingle ? reference : new JsonObject { ["type"] = "array", ["items"] = reference };
        }

        return new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = RegisterFormat.Name,
            ["description"] = "A missing member is unknown, null is absent, a value is known. References are ids of records.",
            ["type"] = "object",
            ["required"] = Names(["format"]),
            ["additionalProperties"] = false,
            ["properties"] = properties,
            ["definitions"] = definitions,
        };
    }

    private static JsonObject DeclaredComplete() => new()
    {
        ["type"] = "array",
        ["items"] = new JsonObject
        {
            ["anyOf"] = new JsonArray(
                new JsonObject { ["enum"] = Names(RegisterSections.All.Select(s => s.Name)) },
                CompletePart("application", "applications", "that concerns this application"),
                CompletePart("unit", "units", "that concerns an application which this unit or one below it owns or manages")),
        },
        ["description"] = "Names the sections that hold every record that exists, as a whole or for one application or unit; absence then proves something.",
    };

    private static JsonObject CompletePart(string target, string section, string meaning) => new()
    {
        ["type"] = "object",
        ["required"] = Names([target, "sections"]),
        ["additionalProperties"] = false,
        ["description"] = $"The sections hold every record {meaning}.",
        ["properties"] = new JsonObject
        {
            [target] = new JsonObject { ["type"] = "string", ["$comment"] = $"id of one of {section}" },
            ["sections"] = new JsonObject
            {
                ["type"] = "array",
                ["minItems"] = 1,
                ["items"] = new JsonObject { ["enum"] = Names(RegisterSections.All.Where(s => s.ConcernsApplications).Select(s => s.Name)) },
            },
        },
    };

    private static void Define(Type type, RecordShape shape, JsonObject definitions)
    {
        var properties = new JsonObject();
        foreach (var member in shape.Members)
        {
            var (value, elementType) = (member.Value, ElementType(type, member.Name));
            if (value.Nested is { } nested && !definitions.ContainsKey(elementType.Name))
            {
                Define(elementType, nested, definitions);
            }

            properties[member.Name] = Member(type, member, elementType);
        }

        definitions[type.Name] = new JsonObject
        {
            ["type"] = "object",
            ["description"] = DocumentationText.Summary(type),
            ["required"] = Names(shape.Members.Where(m => m.IsRequired).Select(m => m.Name)),
            ["additionalProperties"] = false,
            ["properties"] = properties,
        };
    }

    private static JsonObject Member(Type type, MemberShape member, Type elementType)
    {
        var value = member.IsId ? new JsonObject { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = 200 } : Plain(member.Value, elementType);
        if (DocumentationText.Bounds(type, member.Name) is { } bounds)
        {
            value["minimum"] = bounds.Least;
            if (bounds.Greatest is { } greatest)
            {
                value["maximum"] = greatest;
            }
        }

        var described = member.Form switch
        {
            FactForm.FactList => new JsonObject { ["type"] = "array", ["items"] = value },
            FactForm.Fact => new JsonObject { ["anyOf"] = new JsonArray(new JsonObject { ["type"] = "null" }, value) },
            _ => value,
        };
        if (DocumentationText.Summary(type, member.Name) is { } summary)
        {
            described["description"] = summary;
        }

        return described;
    }

    private static JsonObject Plain(ValueShape shape, Type type) => shape.Form switch
    {
        ValueForm.Integer or ValueForm.LongInteger => new JsonObject { ["type"] = "integer" },
        ValueForm.DecimalNumber => new JsonObject { ["type"] = "number" },
        ValueForm.TruthValue => new JsonObject { ["type"] = "boolean" },
        ValueForm.LegalDate => new JsonObject { ["type"] = "string", ["pattern"] = @"^\d{4}-\d{2}-\d{2}$" },
        ValueForm.Instant => new JsonObject { ["type"] = "string", ["pattern"] = @"^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$" },
        ValueForm.Enumeration => new JsonObject { ["enum"] = Names(shape.Names) },
        ValueForm.Nested => Reference(type),
        ValueForm.Reference => new JsonObject { ["type"] = "string", ["$comment"] = $"id of one of {shape.Target!.Name}" },
        _ => new JsonObject { ["type"] = "string" },
    };

    private static Type ElementType(Type type, string member)
    {
        var property = type.GetProperties().Single(p => string.Equals(p.Name, member, StringComparison.OrdinalIgnoreCase)).PropertyType;
        return property.IsGenericType ? property.GetGenericArguments()[0] : property;
    }

    private static JsonObject Reference(Type type) => new() { ["$ref"] = $"#/definitions/{type.Name}" };

    private static JsonArray Names(IEnumerable<string> names) => [.. names.Select(n => (JsonNode)JsonValue.Create(n))];
}
