using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using FinAppCompliance.Domain.Register.Json;
using FinAppCompliance.Domain.Register.Making;
using FinAppCompliance.Domain.Register.Shapes;

namespace FinAppCompliance.Domain.Register;

/// <summary>A section whose records have a known type.</summary>
internal sealed class RegisterSection<[DynamicallyAccessedMembers(RecordShape.Needed)] T>(string name) : RegisterSection(name, typeof(T))
    where T : RegisterRecord
{
    private JsonTypeInfo<T>? _typeInfo;

    private JsonTypeInfo<T> TypeInfo => _typeInfo ??= (JsonTypeInfo<T>)RegisterJson.Options.GetTypeInfo(typeof(T));

    public override void AddConverters(IList<JsonConverter> converters)
    {
        converters.Add(new RefConverter<T>());
        converters.Add(new FactConverter<Ref<T>>());
        converters.Add(new FactListConverter<Ref<T>>());
    }

    public override ValueMaker NewReferenceMaker() => new ReferenceMaker<T>();

    public override void Write(Utf8JsonWriter writer, RegisterRecord record) => JsonSerializer.Serialize(writer, (T)record, TypeInfo);

    public override IReadOnlyList<RegisterRecord> ToList(IEnumerable<RegisterRecord> records) => records.Cast<T>().ToList().AsReadOnly();
}
