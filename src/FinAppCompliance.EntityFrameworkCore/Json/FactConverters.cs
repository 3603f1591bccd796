using System.Text.Json;
using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.EntityFrameworkCore.Json;

/// <summary>Makes the converters of facts and lists of facts.</summary>
internal sealed class FactConverters : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() is var open && (open == typeof(Fact<>) || open == typeof(FactList<>));

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        var converter = typeToConvert.GetGenericTypeDefinition() == typeof(Fact<>) ? typeof(FactConverter<>) : typeof(FactListConverter<>);
        return (JsonConverter)Activator.CreateInstance(converter.MakeGenericType(typeToConvert.GetGenericArguments()))!;
    }
}
