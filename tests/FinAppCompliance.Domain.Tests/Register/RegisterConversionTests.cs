using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Register.Conversion;
using FsCheck.Xunit;

namespace FinAppCompliance.Domain.Tests.Register;

public sealed class RegisterConversionTests
{
    private static string SampleOf010 =>
        File.ReadAllText(Path.Combine(RepositoryFiles.Root, "tests/FinAppCompliance.Domain.Tests/Register/yunling-bank-0.1.0.register.json"));

    [Fact]
    public void Version_1_is_refused_with_the_way_to_convert_it()
    {
        var error = Assert.Single(RegisterReader.Read("""{ "format": "finapp-register/1", "units": 7 }""").Errors);

        Assert.Equal(("$.format", RegisterErrorCode.SupersededFormat), (error.Path, error.Code));
        Assert.Contains("RegisterConversion.FromVersion1", error.Hint.En, StringComparison.Ordinal);
        Assert.Contains("RegisterConversion.FromVersion1", error.Hint.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-07-01", "2025-06-30")]
    [InlineData("2025-03-01", "2025-02-28")]
    [InlineData("2024-03-01", "2024-02-29")]
    [InlineData("0001-01-02", "0001-01-01")]
    public void The_first_day_after_becomes_the_last_day(string old, string lastDay) =>
        Assert.Equal(lastDay, Convert($$"""{ "id": "l", "validUntil": "{{old}}" }""")["licences"]![0]!["validThrough"]!.GetValue<string>());

    [Fact]
    public void Unknown_and_absent_ends_stay_so()
    {
        var records = Convert("""{ "id": "a", "validUntil": null }, { "id": "b" }""")["licences"]!.AsArray();

        Assert.True(records[0]!.AsObject().TryGetPropertyValue("validThrough", out var end) && end is null);
        Assert.Equal(["id"], records[1]!.AsObject().Select(static member => member.Key));
    }

    [Fact]
    public void A_period_without_a_day_stays_one()
    {
        var converted = RegisterConversion.FromVersion1(File1("""{ "id": "l", "validFrom": "2025-01-01", "validUntil": "2025-01-01" }"""));

        var result = RegisterReader.Read(converted);
        Assert.Equal(new DateOnly(2024, 12, 31), Assert.Single(result.Register!.Of<Licence>()).ValidThrough.Value);
        Assert.Equal(RegisterWarningCode.EmptyPeriod, Assert.Single(result.Warnings).Code);
    }

    [Theory]
    [InlineData("""{ "id": "l", "validThrough": "2025-01-01" }""", "$.licences[0].validThrough", RegisterErrorCode.UnknownMember)]
    [InlineData("""{ "id": "l", "validUntil": "0001-01-01" }""", "$.licences[0].validUntil", RegisterErrorCode.OutOfBounds)]
    public void What_cannot_be_converted_is_refused(string record, string path, RegisterErrorCode code)
    {
        var error = Assert.Single(Assert.Throws<RegisterFormatException>(() => RegisterConversion.FromVersion1(File1(record))).Errors);

        Assert.Equal((path, code), (error.Path, error.Code));
    }

    [Theory]
    [InlineData("""{ "format": "finapp-register/2" }""", RegisterErrorCode.UnsupportedFormat)]
    [InlineData("{}", RegisterErrorCode.UnsupportedFormat)]
    [InlineData("[]", RegisterErrorCode.WrongType)]
    [InlineData("""{ "format": "finapp-register/1", }""", RegisterErrorCode.MalformedJson)]
    public void Other_files_are_refused_and_nothing_is_written(string json, RegisterErrorCode code)
    {
        using var source = new MemoryStream(Encoding.UTF8.GetBytes(json));
        using var target = new MemoryStream();

        Assert.Equal(code, Assert.Single(Assert.Throws<RegisterFormatException>(() => RegisterConversion.FromVersion1(source, target)).Errors).Code);
        Assert.Equal(0, target.Length);
    }

    [Theory]
    [InlineData("""{ "id": "l", "validUntil": 7 }""", "$.licences[0].validThrough", RegisterErrorCode.WrongType)]
    [InlineData("""{ "id": "l", "validUntil": "2025-13-01" }""", "$.licences[0].validThrough", RegisterErrorCode.WrongType)]
    [InlineData("""{ "id": "l", "statuss": "inForce" }""", "$.licences[0].statuss", RegisterErrorCode.UnknownMember)]
    [InlineData("""{ "id": "l", "validUntil": null, "validUntil": null }""", "$.licences[0].validThrough", RegisterErrorCode.DuplicateMember)]
    [InlineData("7", "$.licences[0]", RegisterErrorCode.WrongType)]
    public void Errors_of_a_file_stay_for_the_reader_to_report(string record, string path, RegisterErrorCode code)
    {
        var error = Assert.Single(RegisterReader.Read(RegisterConversion.FromVersion1(File1(record))).Errors);

        Assert.Equal((path, code), (error.Path, error.Code));
    }

    [Property(MaxTest = 30)]
    public bool A_converted_file_reads_as_the_same_facts(int seed)
    {
        var current = Written(new GeneratedRegister(seed).Create(2));
        FillEnds(current, new Random(seed));
        var earlier = Earlier(current.DeepClone().AsObject());

        var converted = RegisterConversion.FromVersion1(Encoding.UTF8.GetBytes(earlier.ToJsonString()));

        return RegisterReader.Load(converted).Equals(RegisterReader.Load(current.ToJsonString()));
    }

    [Fact]
    public void The_sample_of_edition_0_1_0_converts_with_each_end_one_day_earlier()
    {
        var converted = RegisterConversion.FromVersion1(Encoding.UTF8.GetBytes(SampleOf010));

        var result = RegisterReader.Read(converted);
        Assert.Empty(result.Errors);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(SampleOf010), Earlier(JsonNode.Parse(converted)!.AsObject())));
        Assert.Contains("validUntil", SampleOf010, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_of_ends_names_members_of_this_version() =>
        Assert.All(Version1Ends.Sections, static section => Assert.All(
            Version1Ends.Of(section)!.Values,
            name => Assert.Contains(RegisterSections.ByName[section].Shape.Members, member => member.Name == name)));

    private static JsonNode Convert(string records) => JsonNode.Parse(RegisterConversion.FromVersion1(File1(records)))!;

    private static byte[] File1(string records) => Encoding.UTF8.GetBytes($$"""{ "format": "finapp-register/1", "licences": [{{records}}] }""");

    private static JsonObject Written(InstitutionRegister register)
    {
        using var stream = new MemoryStream();
        RegisterWriter.Write(register, stream);
        return JsonNode.Parse(stream.ToArray())!.AsObject();
    }

    private static void FillEnds(JsonObject file, Random random)
    {
        foreach (var (record, name) in Ends(file, static name => name.EndsWith("Through", StringComparison.Ordinal)))
        {
            record[name] = random.Next(3) == 0 ? null : $"2099-{random.Next(1, 13):00}-{random.Next(1, 29):00}";
            if (random.Next(4) == 0)
            {
                record.Remove(name);
            }
        }
    }

    private static JsonObject Earlier(JsonObject file)
    {
        foreach (var (record, name) in Ends(file, static name => name.EndsWith("Through", StringComparison.Ordinal)))
        {
            var old = name == "runsThrough" ? "endsOn" : string.Concat(name.AsSpan(0, name.Length - "Through".Length), "Until");
            var position = record.IndexOf(name);
            var value = record[name]?.GetValue<string>();
            record.RemoveAt(position);
            record.Insert(position, old, value is null ? null : DateOnly.Parse(value, CultureInfo.InvariantCulture).AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        file["format"] = "finapp-register/1";
        return file;
    }

    private static List<(JsonObject Record, string Name)> Ends(JsonObject file, Func<string, bool> isEnd) =>
        [.. from section in file
            where section.Value is JsonArray
            from record in section.Value!.AsArray().OfType<JsonObject>()
            from member in record
            where isEnd(member.Key)
            select (record, member.Key)];
}
