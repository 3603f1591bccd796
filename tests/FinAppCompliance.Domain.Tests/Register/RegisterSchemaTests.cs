using System.Text.Encodings.Web;
using System.Text.Json;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Register.Shapes;
using NJsonSchema;

namespace FinAppCompliance.Domain.Tests.Register;

public sealed class RegisterSchemaTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Task<JsonSchema> Schema = JsonSchema.FromJsonAsync(RegisterSchema.Create().ToJsonString());

    public static IEnumerable<object[]> BoundedMembers =>
        from section in RegisterSections.All
        from member in section.Shape.Members
        let bounds = DocumentationText.Bounds(section.RecordType, member.Name)
        where bounds is not null
        from bound in bounds.Value.Greatest is { } greatest ? new[] { bounds.Value.Least, -greatest } : [bounds.Value.Least]
        select new object[] { section.Name, member.Name, bound };

    [Fact]
    public void The_published_schema_is_current() =>
        RepositoryFiles.AssertCurrent("docs/schema/finapp-register-2.schema.json", RegisterSchema.Create().ToJsonString(Readable) + "\n");

    [Fact]
    public async Task Written_registers_meet_the_schema()
    {
        var schema = await Schema;

        foreach (var seed in Enumerable.Range(0, 5))
        {
            using var stream = new MemoryStream();
            RegisterWriter.Write(new GeneratedRegister(seed).Create(2), stream);
            Assert.Empty(schema.Validate(System.Text.Encoding.UTF8.GetString(stream.ToArray())));
        }
    }

    [Theory]
    [InlineData("""{ "format": "finapp-register/3" }""")]
    [InlineData("""{ "format": "finapp-register/2", "aplications": [] }""")]
    [InlineData("""{ "format": "finapp-register/2", "applications": [{ "id": "a" }] }""")]
    [InlineData("""{ "format": "finapp-register/2", "applications": [{ "id": "a", "name": "x", "form": "App" }] }""")]
    [InlineData("""{ "format": "finapp-register/2", "applications": [{ "id": "a", "name": "x", "mlpsLevel": 6 }] }""")]
    public async Task What_the_reader_refuses_by_form_the_schema_refuses(string json)
    {
        var schema = await Schema;

        Assert.NotEmpty(schema.Validate(json));
        Assert.False(RegisterReader.Read(json).IsValid);
    }

    [Theory]
    [MemberData(nameof(BoundedMembers))]
    public void Bounds_of_the_schema_are_those_of_the_reader(string section, string member, decimal bound)
    {
        // A negated bound is an upper one; the first value beyond it is one further away from zero.
        var (within, beyond) = bound < 0 ? (-bound, -bound + 1) : (bound, bound - 1);

        Assert.DoesNotContain(Read(section, member, within).Errors, e => e.Code == RegisterErrorCode.OutOfBounds);
        Assert.Contains(Read(section, member, beyond).Errors, e => e.Code == RegisterErrorCode.OutOfBounds);
    }

    [Fact]
    public void Every_section_has_a_shape_with_an_id() =>
        Assert.All(RegisterSections.All, s => Assert.Contains(s.Shape.Members, m => m is { IsId: true, IsRequired: true, Form: FactForm.Plain }));

    [Fact]
    public void Every_record_type_of_the_package_has_a_section() =>
        Assert.Equal(
            typeof(RegisterRecord).Assembly.GetExportedTypes().Where(t => t.IsSubclassOf(typeof(RegisterRecord)) && !t.IsAbstract).Order(Comparer<Type>.Create((a, b) => string.CompareOrdinal(a.FullName, b.FullName))),
            RegisterSections.All.Select(s => s.RecordType).Order(Comparer<Type>.Create((a, b) => string.CompareOrdinal(a.FullName, b.FullName))));

    private static RegisterReadResult Read(string section, string member, decimal value)
    {
        var shape = RegisterSections.ByName[section].Shape;
        var references = shape.Members.Where(m => m is { IsRequired: true, Value.Target: not null });
        var required = shape.Members.Where(m => m is { IsRequired: true, IsId: false }).Select(m => $"\"{m.Name}\": \"{(m.Value.Target is null ? "x" : "r-" + m.Name)}\", ");
        var record = $"{{ \"id\": \"subject\", {string.Concat(required)}\"{member}\": {value} }}";
        var others = string.Concat(references.Select(m => $", \"{m.Value.Target!.Name}\": [{Minimal(m)}]"));
        return RegisterReader.Read($"{{ \"format\": \"{RegisterFormat.Name}\", \"{section}\": {(section == "institution" ? record : $"[{record}]")}{others} }}");
    }

    private static string Minimal(MemberShape reference) =>
        $"{{ \"id\": \"r-{reference.Name}\"{string.Concat(reference.Value.Target!.Shape.Members.Where(m => m is { IsRequired: true, IsId: false }).Select(m => $", \"{m.Name}\": \"{(m.Value.Target is null ? "x" : "r-" + reference.Name)}\""))} }}";
}
