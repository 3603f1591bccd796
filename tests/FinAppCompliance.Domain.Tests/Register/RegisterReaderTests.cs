using System.Text;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.ThirdParties;

namespace FinAppCompliance.Domain.Tests.Register;

public sealed class RegisterReaderTests
{
    [Fact]
    public void A_missing_member_is_unknown_null_is_absent_and_a_value_is_known()
    {
        var register = RegisterReader.Load(File("""
            "applications": [{ "id": "a", "name": "手机银行", "shortCode": null, "isCoBuilt": false, "packageNames": [] }]
            """));

        var application = Assert.Single(register.Of<MobileApplication>());
        Assert.True(application.Form.IsUnknown);
        Assert.True(application.ShortCode.IsAbsent);
        Assert.False(application.IsCoBuilt.Value);
        Assert.True(application.PackageNames.IsEmpty.IsTrue);
        Assert.True(application.BusinessTypes.IsUnknown);
    }

    [Fact]
    public void Head_members_are_read()
    {
        var register = RegisterReader.Load(File("""
            "asOf": "2025-03-10T08:00:00+08:00", "declaredComplete": ["applications", "licences"], "institution": { "id": "bank", "name": "示例银行" }
            """));

        Assert.Equal(new DateTimeOffset(2025, 3, 10, 0, 0, 0, TimeSpan.Zero), register.AsOf);
        Assert.True(register.CompleteKinds.SetEquals([typeof(MobileApplication), typeof(Licence)]));
        Assert.Equal("示例银行", register.Institution?.Name);
    }

    [Theory]
    [InlineData(@"2025-03-10T08:00:00\u002B08:00", true)]
    [InlineData(@"2025-03-09T16:00:00\u002D08:00", true)]
    [InlineData(@"2025-03-10T00:00:00\u005A", true)]
    [InlineData(@"2025-03-10T08:00:00\u002B0800", false)]
    [InlineData("2025-03-10T00:00:00", false)]
    public void An_instant_may_be_escaped_as_common_writers_do(string written, bool isRead)
    {
        var result = RegisterReader.Read(File($"\"asOf\": \"{written}\""));

        Assert.Equal(isRead, result.IsValid);
        Assert.Equal(isRead ? new DateTimeOffset(2025, 3, 10, 0, 0, 0, TimeSpan.Zero) : null, result.Register?.AsOf);
    }

    [Fact]
    public void Entries_of_the_ledger_are_listed_unless_they_say_otherwise()
    {
        var register = RegisterReader.Load(File("""
            "applications": [{ "id": "a", "name": "x" }, { "id": "b", "name": "y", "ledger": "removed" }]
            """));

        Assert.Equal([LedgerStatus.Listed, LedgerStatus.Removed], register.Of<MobileApplication>().Select(a => a.Ledger.Value));
    }

    [Fact]
    public void All_errors_of_a_file_are_reported_at_once()
    {
        var result = RegisterReader.Read(File("""
            "applications": [
              { "id": "a", "nmae": "x", "form": "minniProgram", "isCoBuilt": "yes", "managingUnit": "nowhere", "mlpsLevel": 9 },
              { "id": "a", "name": "y", "mlpsLevel": 9 }
            ],
            "aplications": []
            """));

        Assert.False(result.IsValid);
        Assert.Equal(
            [
                ("$.aplications", RegisterErrorCode.UnknownMember),
                ("$.applications[0].form", RegisterErrorCode.UnknownName),
                ("$.applications[0].isCoBuilt", RegisterErrorCode.WrongType),
                ("$.applications[0].managingUnit", RegisterErrorCode.DanglingReference),
                ("$.applications[0].name", RegisterErrorCode.MissingMember),
                ("$.applications[0].nmae", RegisterErrorCode.UnknownMember),
                ("$.applications[1].id", RegisterErrorCode.DuplicateId),
                ("$.applications[1].mlpsLevel", RegisterErrorCode.OutOfBounds),
            ],
            result.Errors.Select(e => (e.Path, e.Code)).OrderBy(e => e.Path, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""{ "id": "a", "name": "x", "frm": "app" }""", "$.applications[0].frm", RegisterErrorCode.UnknownMember, "did you mean 'form'")]
    [InlineData("""{ "id": "a", "name": "x", "zzzzzzzz": 1 }""", "$.applications[0].zzzzzzzz", RegisterErrorCode.UnknownMember, "look it up")]
    [InlineData("""{ "id": "a", "name": "x", "name": "y" }""", "$.applications[0].name", RegisterErrorCode.DuplicateMember, "remove one")]
    [InlineData("""{ "id": "a", "name": " " }""", "$.applications[0].name", RegisterErrorCode.BlankText, "write what")]
    [InlineData("""{ "id": "a b", "name": "x" }""", "$.applications[0].id", RegisterErrorCode.InvalidId, "1 to 200")]
    [InlineData("""{ "name": "x" }""", "$.applications[0].id", RegisterErrorCode.MissingMember, "write what")]
    [InlineData("""{ "id": null, "name": "x" }""", "$.applications[0].id", RegisterErrorCode.WrongType, "write a value")]
    [InlineData("""{ "id": "a", "name": "x", "form": "App" }""", "$.applications[0].form", RegisterErrorCode.UnknownName, "did you mean 'app'; allowed are other, app, miniProgram, officialAccount, quickApp")]
    [InlineData("""{ "id": "a", "name": "x", "form": 1 }""", "$.applications[0].form", RegisterErrorCode.WrongType, "null for none")]
    [InlineData("""{ "id": "a", "name": "x", "packageNames": null }""", "$.applications[0].packageNames", RegisterErrorCode.WrongType, "[] for none")]
    [InlineData("""{ "id": "a", "name": "x", "packageNames": [null] }""", "$.applications[0].packageNames[0]", RegisterErrorCode.WrongType, "array")]
    [InlineData("""{ "id": "a", "name": "x", "firstReleasedOn": "2025-02-30" }""", "$.applications[0].firstReleasedOn", RegisterErrorCode.WrongType, "leave the member out")]
    [InlineData("""{ "id": "a", "name": "x", "firstReleasedOn": "2025-02-03T00:00:00Z" }""", "$.applications[0].firstReleasedOn", RegisterErrorCode.WrongType, "leave the member out")]
    [InlineData("""{ "id": "a", "name": "x", "recordedAt": "2025-02-03T00:00:00" }""", "$.applications[0].recordedAt", RegisterErrorCode.WrongType, "leave the member out")]
    [InlineData("""{ "id": "a", "name": "x", "mlpsLevel": 2.5 }""", "$.applications[0].mlpsLevel", RegisterErrorCode.WrongType, "leave the member out")]
    [InlineData("""{ "id": "a", "name": "x", "mlpsLevel": 6 }""", "$.applications[0].mlpsLevel", RegisterErrorCode.OutOfBounds, "from 1 to 5")]
    [InlineData("""{ "id": "a", "name": "x", "ownerUnit": "p" }""", "$.applications[0].ownerUnit", RegisterErrorCode.WrongReference, "mend the id")]
    [InlineData("""{ "id": "a", "name": "x", "evidenceIds": ["e"] }""", "$.applications[0].evidenceIds[0]", RegisterErrorCode.DanglingReference, "add that record")]
    [InlineData("""{ "id": "a", "name": "x", "stateHistory": [{ "staet": "running" }] }""", "$.applications[0].stateHistory[0].staet", RegisterErrorCode.UnknownMember, "'state'")]
    [InlineData("""{ "id": "a", "name": "x", "it's odd": 1 }""", "$.applications[0]['it\\'s odd']", RegisterErrorCode.UnknownMember, "remove it")]
    [InlineData("5", "$.applications[0]", RegisterErrorCode.WrongType, "write a value")]
    public void An_error_says_where_what_and_how_to_mend_it(string application, string path, RegisterErrorCode code, string hint)
    {
        var result = RegisterReader.Read(File($$"""
            "persons": [{ "id": "p", "name": "王某" }], "applications": [{{application}}]
            """));

        var error = Assert.Single(result.Errors);
        Assert.Equal((path, code), (error.Path, error.Code));
        Assert.Contains(hint, error.Hint.En, StringComparison.Ordinal);
        Assert.NotEqual(error.Message.Zh, error.Message.En);
    }

    [Theory]
    [InlineData("{}", RegisterErrorCode.UnsupportedFormat, "$.format")]
    [InlineData("""{ "format": "finapp-register/3" }""", RegisterErrorCode.UnsupportedFormat, "$.format")]
    [InlineData("""{ "format": 1 }""", RegisterErrorCode.UnsupportedFormat, "$.format")]
    [InlineData("[]", RegisterErrorCode.WrongType, "$")]
    [InlineData("", RegisterErrorCode.MalformedJson, "$")]
    [InlineData("{", RegisterErrorCode.MalformedJson, "$")]
    [InlineData("""{ "format": "finapp-register/2", }""", RegisterErrorCode.MalformedJson, "$")]
    [InlineData("""{ "format": "finapp-register/2", "asOf": "2025-01-01" }""", RegisterErrorCode.WrongType, "$.asOf")]
    [InlineData("""{ "format": "finapp-register/2", "declaredComplete": {} }""", RegisterErrorCode.WrongType, "$.declaredComplete")]
    [InlineData("""{ "format": "finapp-register/2", "declaredComplete": ["apps"] }""", RegisterErrorCode.UnknownName, "$.declaredComplete[0]")]
    [InlineData("""{ "format": "finapp-register/2", "declaredComplete": [1] }""", RegisterErrorCode.WrongType, "$.declaredComplete[0]")]
    [InlineData("""{ "format": "finapp-register/2", "applications": {} }""", RegisterErrorCode.WrongType, "$.applications")]
    [InlineData("""{ "format": "finapp-register/2", "licences": [], "licences": [] }""", RegisterErrorCode.DuplicateMember, "$.licences")]
    [InlineData("""{ "format": "finapp-register/2", "x": "\ud800" }""", RegisterErrorCode.MalformedJson, "$")]
    public void A_broken_head_is_an_error(string json, RegisterErrorCode code, string path)
    {
        var error = Assert.Single(RegisterReader.Read(json).Errors);

        Assert.Equal((code, path), (error.Code, error.Path));
    }

    [Fact]
    public void Malformed_json_is_located_by_line_and_byte()
    {
        var error = Assert.Single(RegisterReader.Read("{\n  \"format\": oops\n}").Errors);

        Assert.Equal("line 2, byte 13 is no valid JSON", error.Message.En);
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_an_error()
    {
        var error = Assert.Single(RegisterReader.Read(new byte[] { (byte)'{', (byte)'"', 0xFF, (byte)'"' }).Errors);

        Assert.Equal(RegisterErrorCode.MalformedJson, error.Code);
    }

    [Theory]
    [InlineData(64, RegisterErrorCode.UnknownMember)]
    [InlineData(65, RegisterErrorCode.TooDeep)]
    public void Nesting_is_bounded(int depth, RegisterErrorCode code)
    {
        var json = File("\"x\": " + new string('[', depth - 1) + new string(']', depth - 1));

        Assert.Equal(code, Assert.Single(RegisterReader.Read(json).Errors).Code);
    }

    [Fact]
    public void Rings_of_units_are_an_error_and_chains_are_not()
    {
        var result = RegisterReader.Read(File("""
            "units": [
              { "id": "a", "name": "x", "parentUnit": "b" }, { "id": "b", "name": "x", "parentUnit": "c" }, { "id": "c", "name": "x", "parentUnit": "b" },
              { "id": "d", "name": "x", "parentUnit": "d" }, { "id": "e", "name": "x", "parentUnit": "f" }, { "id": "f", "name": "x", "parentUnit": null }
            ]
            """));

        Assert.All(result.Errors, e => Assert.Equal(RegisterErrorCode.ReferenceRing, e.Code));
        Assert.Equal(["$.units[1].parentUnit", "$.units[3].parentUnit"], result.Errors.Select(e => e.Path));
    }

    [Theory]
    [InlineData("2025-01-01", true)]
    [InlineData("2024-12-31", true)]
    [InlineData("2024-12-30", false)]
    public void A_period_may_be_empty_and_no_less(string lastDay, bool accepted)
    {
        var result = RegisterReader.Read(File($$"""
            "licences": [{ "id": "l", "validFrom": "2025-01-01", "validThrough": "{{lastDay}}" }]
            """));

        Assert.Equal(accepted, result.IsValid);
        Assert.All(result.Errors, e => Assert.Equal(("$.licences[0].validThrough", RegisterErrorCode.InvertedPeriod), (e.Path, e.Code)));
    }

    [Fact]
    public void Every_number_outside_its_bounds_is_reported()
    {
        var result = RegisterReader.Read(File("""
            "risks": [{ "id": "r", "likelihood": 0, "impact": 6, "score": 50, "residualScore": -1 }]
            """));

        Assert.Equal(["$.risks[0].impact", "$.risks[0].likelihood", "$.risks[0].residualScore"], result.Errors.Select(e => e.Path).Order(StringComparer.Ordinal));
        Assert.All(result.Errors, e => Assert.Equal(RegisterErrorCode.OutOfBounds, e.Code));
    }

    [Fact]
    public void More_errors_than_the_limit_are_counted_but_not_listed()
    {
        var units = string.Join(",", Enumerable.Range(0, 1001).Select(i => $$"""{ "id": "u{{i}}" }"""));

        var errors = RegisterReader.Read(File($"\"units\": [{units}]")).Errors;

        Assert.Equal(1001, errors.Count);
        Assert.Equal(RegisterErrorCode.TooManyErrors, errors[^1].Code);
        Assert.Contains("1001", errors[^1].Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_and_a_stream_are_accepted()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(File("\"units\": []"))];
        using var stream = new MemoryStream(bytes);

        Assert.True(RegisterReader.Read(stream).IsValid);
        Assert.True(RegisterReader.Read(bytes).IsValid);
    }

    [Fact]
    public void Loading_a_file_with_errors_throws_with_all_of_them()
    {
        var exception = Assert.Throws<RegisterFormatException>(() => RegisterReader.Load(File("\"units\": [{}, {}, {}, {}]")));

        Assert.Equal(8, exception.Errors.Count);
        Assert.Contains("8 error(s)", exception.Message, StringComparison.Ordinal);
        Assert.Contains("(and 5 more)", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void References_point_forwards_and_backwards()
    {
        var register = RegisterReader.Load(File("""
            "cooperations": [{ "id": "c", "application": "a", "thirdParty": "t", "contract": "k" }],
            "contracts": [{ "id": "k", "thirdParty": "t" }], "thirdParties": [{ "id": "t", "name": "x" }], "applications": [{ "id": "a", "name": "x" }]
            """));

        var cooperation = Assert.Single(register.Of<Cooperation>());
        Assert.Equal("x", register.Find(cooperation.ThirdParty)?.Name);
        Assert.Equal("t", register.Find(cooperation.Contract.Value)?.ThirdParty.Value.Id);
    }

    private static string File(string members) => $$"""{ "format": "finapp-register/2", {{members}} }""";
}
