using System.Text.Json;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Register.Json;

namespace FinAppCompliance.Domain.Tests.Register;

/// <summary>Reading goes by the types themselves and writing by the serializer: both must know the same members, in the same order.</summary>
public sealed class RecordShapeTests
{
    public static TheoryData<string> Sections => [.. RegisterSections.All.Select(static section => section.Name)];

    [Theory]
    [MemberData(nameof(Sections))]
    public void A_section_is_read_by_the_members_by_which_it_is_written(string name)
    {
        var section = RegisterSections.ByName[name];
        var written = RegisterJson.Options.GetTypeInfo(section.RecordType).Properties.Where(static p => p.Get is not null && p.Set is not null);

        Assert.Equal(written.Select(static p => $"{p.Name} {p.IsRequired}"), section.Shape.Members.Select(static m => $"{m.Name} {m.IsRequired}"));
    }

    [Fact]
    public void A_record_read_is_the_record_that_the_serializer_reads()
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder(), "samples", "Quickstart", "yunling-bank.register.json")));
        var seen = 0;
        foreach (var member in file.RootElement.EnumerateObject().Where(static m => m.Value.ValueKind == JsonValueKind.Array && RegisterSections.ByName.ContainsKey(m.Name)))
        {
            var section = RegisterSections.ByName[member.Name];
            foreach (var element in member.Value.EnumerateArray())
            {
                Assert.Equal(JsonSerializer.Deserialize(element, section.RecordType, RegisterJson.Options), section.Read(element));
                seen++;
            }
        }

        Assert.True(seen > 50);
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "FinAppCompliance.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
