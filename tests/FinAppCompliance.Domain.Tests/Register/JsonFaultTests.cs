using System.Text;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Tests.Register;

public sealed class JsonFaultTests
{
    private const string Sample = """{ "format": "finapp-register/2", "units": [{ "id": "u", "name": "零售业务部、信息科技部" }] }""";

    // "零售业务部、信息科技部" in GBK.
    private static readonly byte[] Gbk =
    [
        0xC1, 0xE3, 0xCA, 0xDB, 0xD2, 0xB5, 0xCE, 0xF1, 0xB2, 0xBF, 0xA1, 0xA2, 0xD0, 0xC5, 0xCF, 0xA2, 0xBF, 0xC6, 0xBC, 0xBC, 0xB2, 0xBF,
    ];

    [Theory]
    [InlineData("{\n  \"format\": \"finapp-register/2\",\n}", "line 2, byte 32: a comma")]
    [InlineData("{ \"units\": [ 1,\n\n ] }", "line 1, byte 15: a comma")]
    public void A_trailing_comma_is_named_where_it_stands(string json, string message) => Expect(json, message, "remove the comma");

    [Theory]
    [InlineData("{\n  // 台账\n  \"units\": [] }", "line 2, byte 3: a comment")]
    [InlineData("{ /* 台账 */ \"units\": [] }", "line 1, byte 3: a comment")]
    [InlineData("{ \"units\": [] } // end", "line 1, byte 17: a comment")]
    [InlineData("{ # 台账\n \"units\": [] }", "line 1, byte 3: a comment")]
    [InlineData("{ \"units\": 1 // x\n }", "line 1, byte 14: a comment")]
    public void A_comment_is_named_where_it_stands(string json, string message) => Expect(json, message, "no comments");

    [Theory]
    [InlineData("{ \"units\": [ 1 2 ] }")]
    [InlineData("{ \"units\": ")]
    [InlineData("{ \"a//b\" 1 }")]
    [InlineData("{ \"a,\" ] }")]
    [InlineData("{,}x")]
    public void Other_faults_are_only_located(string json)
    {
        var error = Assert.Single(RegisterReader.Read(json).Errors);

        Assert.Equal(RegisterErrorCode.MalformedJson, error.Code);
        Assert.DoesNotContain("comment", error.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Wide_encodings_are_named()
    {
        foreach (var encoding in new Encoding[] { Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, new UTF32Encoding(bigEndian: true, byteOrderMark: true) })
        {
            var name = encoding is UTF32Encoding ? "UTF-32" : "UTF-16";
            ExpectEncoding(encoding.GetBytes(Sample), name);
            ExpectEncoding([.. encoding.GetPreamble(), .. encoding.GetBytes(Sample)], name);
        }
    }

    [Fact]
    public void Gbk_is_named_and_utf_8_is_not()
    {
        var at = Encoding.UTF8.GetBytes(Sample[..Sample.IndexOf('零', StringComparison.Ordinal)]);
        ExpectEncoding([.. at, .. Gbk, .. "\" }] }"u8], "GBK");
        Assert.True(RegisterReader.Read(Sample).IsValid);
    }

    [Fact]
    public void Cut_utf_8_is_only_located()
    {
        var bytes = Encoding.UTF8.GetBytes(Sample);
        var cut = bytes[..(bytes.AsSpan().IndexOf("部"u8) + 2)];

        Assert.Equal(RegisterErrorCode.MalformedJson, Assert.Single(RegisterReader.Read(cut).Errors).Code);
    }

    [Fact]
    public void A_number_outside_its_bounds_is_told_with_them()
    {
        var result = RegisterReader.Read($$"""
            { "format": "{{RegisterFormat.Name}}", "applications": [{ "id": "a", "name": "x", "mlpsLevel": 7 }], "incidents": [{ "id": "i", "personsAffected": -3 }] }
            """);

        Assert.Equal(["7", "-3"], result.Errors.Select(static error => error.Message.En.Split(' ')[2]));
        Assert.Equal(["write a number from 1 to 5, both included", "write a number of at least 0"], result.Errors.Select(static error => error.Hint.En));
        Assert.All(result.Errors, static error => Assert.Equal(RegisterErrorCode.OutOfBounds, error.Code));
    }

    private static void Expect(string json, string message, string hint)
    {
        var error = Assert.Single(RegisterReader.Read(json).Errors);

        Assert.Equal(RegisterErrorCode.MalformedJson, error.Code);
        Assert.StartsWith(message, error.Message.En, StringComparison.Ordinal);
        Assert.Contains(hint, error.Hint.En, StringComparison.Ordinal);
    }

    private static void ExpectEncoding(byte[] bytes, string name)
    {
        var error = Assert.Single(RegisterReader.Read(bytes).Errors);

        Assert.Equal(RegisterErrorCode.WrongEncoding, error.Code);
        Assert.Contains(name, error.Message.En, StringComparison.Ordinal);
    }
}
