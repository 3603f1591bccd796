using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Register.Shapes;

namespace FinAppCompliance.Domain.Tests.Localization;

/// <summary>Evidence values are words for people.</summary>
public sealed class LabelValueTests
{
    [Theory]
    [InlineData("applications", "managingUnit", "none", "无", "none")]
    [InlineData("applications", "managingUnit", "unknown", "未登记", "not recorded")]
    [InlineData("applications", "managingUnit", "ou-1", "ou-1", "ou-1")]
    [InlineData("applications", "form", "MiniProgram", "小程序", "mini program")]
    [InlineData("applications", "isCoBuilt", "true", "是", "yes")]
    [InlineData("applications", "isCoBuilt", "false", "否", "no")]
    [InlineData("applications", "firstReleasedOn", "2024-09-17", "2024-09-17", "2024-09-17")]
    [InlineData("applications", "supportedPlatforms", "Android, Ios", "安卓、苹果iOS", "Android, iOS")]
    [InlineData("applications", "supportedPlatforms", "", "无", "none")]
    [InlineData("applications", "packageNames", "cn.a, cn.b", "cn.a, cn.b", "cn.a, cn.b")]
    [InlineData("versions", "releasedAt", "2024-09-17T01:00:00Z", "2024-09-17 09:00", "2024-09-17 09:00")]
    [InlineData("versions", "releasedAt", "2024-09-17T09:00:30+08:00", "2024-09-17 09:00:30", "2024-09-17 09:00:30")]
    [InlineData("versions", "sdks", "sdk-1, sdk-2", "sdk-1、sdk-2", "sdk-1, sdk-2")]
    [InlineData("activities", "servedRegions", "CN", "全国", "the whole country")]
    [InlineData("versions", "versionName", "true", "true", "true")]
    public void Values_of_members(string section, string member, string value, string zh, string en)
    {
        Assert.Equal(zh, Labels.Value(section, member, value, Language.Chinese));
        Assert.Equal(en, Labels.Value(section, member, value, Language.English));
    }

    [Theory]
    [InlineData("form", "MiniProgram", "小程序")]
    [InlineData("isCoBuilt", "false", "否")]
    [InlineData("filingDuty", "true", "是")]
    [InlineData("metAt", "2024-09-17T01:00:00Z", "2024-09-17 09:00")]
    [InlineData("acme", "Failed", "Failed")]
    [InlineData("result", "Failed", "未通过")]
    public void Values_of_facts_whose_section_is_not_known(string name, string value, string zh)
    {
        Assert.Equal(zh, Labels.Value(null, name, value, Language.Chinese));
        Assert.Equal(zh, Labels.Value("acme", name, value, Language.Chinese));
    }

    [Fact]
    public void A_value_that_sections_word_differently_is_left_as_it_is_when_the_section_is_not_known()
    {
        Assert.Equal("被撤销", Labels.Value("filings", "status", "Revoked", Language.Chinese));
        Assert.Equal("已吊销", Labels.Value("licences", "status", "Revoked", Language.Chinese));
        Assert.Equal("Revoked", Labels.Value(null, "status", "Revoked", Language.Chinese));
    }

    [Fact]
    public void Nested_values_name_their_members()
    {
        Fact<UserNotification> notice = new UserNotification { Channels = ["站内信", "短信"], PublishedOn = new DateOnly(2026, 1, 2), Covers = [] };

        Assert.Equal("告知渠道：站内信, 短信，首次告知日期：2026-01-02，告知内容：无", Labels.Value("terminationProjects", "userNotice", notice.ToString(), Language.Chinese));
        Assert.Equal("channels: 站内信, 短信, first told on: 2026-01-02, topics told: none", Labels.Value("terminationProjects", "userNotice", notice.ToString(), Language.English));
    }

    [Fact]
    public void Lists_of_nested_values_too()
    {
        FactList<ScanFinding> findings =
        [
            new() { Kind = ScanFindingKind.DeadLink, Location = "https://a.example", Severity = WeaknessSeverity.Low, FixedOn = Fact<DateOnly>.Absent },
            new() { Kind = ScanFindingKind.Malware },
        ];

        Assert.Equal(
            "问题类别：失效链接，问题位置：https://a.example，严重程度：低危，处理日期：无；问题类别：恶意代码，问题位置：未登记，严重程度：未登记，处理日期：未登记",
            Labels.Value("scans", "findings", findings.ToString(), Language.Chinese));
    }

    [Fact]
    public void Every_value_of_every_enumeration_of_the_register_is_words()
    {
        foreach (var (section, member) in RegisterSections.All.SelectMany(static s => s.Shape.Members.Select(m => (s, m))))
        {
            if (member.Value.Nested is { } nested)
            {
                foreach (var inner in nested.Members)
                {
                    Check(inner, value => Labels.Value(section.Name, member.Name, $"X {{ {Title(inner)} = {value} }}", Language.Chinese), $"{Labels.Member(nested.Name, inner.Name).Zh}：");
                }
            }

            Check(member, value => Labels.Value(section.Name, member.Name, value, Language.Chinese), string.Empty);
            if (member is { Value.Form: ValueForm.Enumeration, Form: FactForm.FactList })
            {
                var all = member.Value.Names.Select(static n => char.ToUpperInvariant(n[0]) + n[1..]).ToList();
                Assert.Equal(
                    string.Join("、", all.Select(value => Labels.Value(section.Name, member.Name, value, Language.Chinese))),
                    Labels.Value(section.Name, member.Name, string.Join(", ", all), Language.Chinese));
            }
        }
    }

    [Fact]
    public void Arguments_are_required()
    {
        Assert.Throws<ArgumentNullException>(() => Labels.Value(null, null!, "x", Language.Chinese));
        Assert.Throws<ArgumentNullException>(() => Labels.Value(null, "x", null!, Language.Chinese));
    }

    private static void Check(MemberShape member, Func<string, string> words, string head)
    {
        foreach (var name in member.Value.Names)
        {
            var value = char.ToUpperInvariant(name[0]) + name[1..];
            var text = words(value);
            Assert.StartsWith(head, text, StringComparison.Ordinal);
            Assert.True(text[head.Length..] != value && text != value, $"{member.Name}: {value}");
        }
    }

    private static string Title(MemberShape member) => char.ToUpperInvariant(member.Name[0]) + member.Name[1..];
}
