using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Inventory.Import;
using FsCheck.Xunit;

namespace FinAppCompliance.Inventory.Tests.Import;

public sealed class CsvApplicationReaderTests
{
    private static readonly CsvApplicationReader Reader = new(CsvApplicationReader.ChineseHeadings);

    [Fact]
    public void A_table_with_quotes_line_ends_and_a_byte_order_mark_is_read()
    {
        var result = Reader.Read("\uFEFF编号,应用名称,应用形态,服务对象,包名,首次上线日期,是否外包,备注\r\na-1,\"手机银行,\"\"新版\"\"\",APP,客户,cn.a；cn.b,2024年3月1日,否,\"两\r\n行\"\r\na-2,考勤,小程序,内部,,2024/3/1,,\r\n");
        Assert.Empty(result.Errors);
        var first = result.Applications[0];
        Assert.Equal("手机银行,\"新版\"", first.Name);
        Assert.Equal(AppForm.App, first.Form.Value);
        Assert.Equal(["cn.a", "cn.b"], first.PackageNames);
        Assert.Equal(new DateOnly(2024, 3, 1), first.FirstReleasedOn.Value);
        Assert.False(first.IsOutsourced.Value);
        Assert.Equal(AppAudience.Internal, result.Applications[1].Audience.Value);
    }

    [Fact]
    public void An_empty_cell_records_nothing()
    {
        var application = Assert.Single(Reader.Read("编号,应用名称,应用形态,包名\na-1,手机银行,,").Applications);
        Assert.True(application.Form.IsUnknown);
        Assert.True(application.PackageNames.IsUnknown);
        Assert.True(application.State.IsUnknown);
    }

    [Fact]
    public void All_errors_are_told_at_once_with_their_places()
    {
        var result = Reader.Read("编号,应用名称,应用形态,首次上线日期\na-1,手机银行,卡片,昨天\na 2,,,\na-3,好,,,多\na-4,甲,,\na-4,乙,,");
        Assert.Equal(
            [(2, "应用形态"), (2, "首次上线日期"), (3, "编号"), (3, "Name"), (4, ""), (6, "")],
            result.Errors.Select(static error => (error.Line, error.Column)));
        Assert.Equal(["a-4"], result.Applications.Select(static application => application.Id));
    }

    [Fact]
    public void A_missing_required_column_is_named() =>
        Assert.Equal("no column is mapped to 'Name'; check the headings or the mapping", Assert.Single(Reader.Read("编号\na-1").Errors).Message.En);

    [Fact]
    public void The_mapping_is_the_institutions_own()
    {
        var reader = new CsvApplicationReader(new Dictionary<string, ApplicationColumn> { ["key"] = ApplicationColumn.Id, ["title"] = ApplicationColumn.Name });
        Assert.Equal("a-1", Assert.Single(reader.Read("key,title,form\na-1,x,nonsense").Applications).Id);
    }

    [Property(MaxTest = 300)]
    public bool No_text_makes_reading_fail(FsCheck.NonNull<string> text) => Reader.Read("编号,应用名称\n" + text.Get) is not null;

    [Property(MaxTest = 200)]
    public bool Quoted_text_comes_back_unchanged(FsCheck.NonEmptyString text)
    {
        var name = "x" + text.Get.Replace("\r", string.Empty, StringComparison.Ordinal) + "x";
        var read = Reader.Read($"编号,应用名称\na-1,\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        return read.Applications.Single().Name == name;
    }
}
