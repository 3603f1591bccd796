using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;

namespace FinAppCompliance.Domain.Tests.Localization;

public sealed class LabelsTests
{
    [Fact]
    public void Values_have_the_words_of_the_trade()
    {
        Assert.Equal(new BilingualText("严重", "critical"), Labels.Of(Severity.Critical));
        Assert.Equal(new BilingualText("待复核", "for review"), Labels.Of(Severity.Review));
        Assert.Equal(new BilingualText("公众号", "official account"), Labels.Of(AppForm.OfficialAccount));
    }

    [Fact]
    public void Flags_are_joined_to_a_list()
    {
        var marks = SourceMarks.FullText | SourceMarks.Inference;

        Assert.Equal(new BilingualText("全文、推定", "full text, inference"), Labels.Of(marks));
        Assert.Equal(new BilingualText("未见原文", "none"), Labels.Of(SourceMarks.None));
    }

    [Fact]
    public void A_value_that_is_none_of_the_known_ones_is_its_number() => Assert.Equal(new BilingualText("99", "99"), Labels.Of((Severity)99));

    [Fact]
    public void An_enumeration_from_outside_has_its_own_names() => Assert.Equal(new BilingualText("Friday", "Friday"), Labels.Of(DayOfWeek.Friday));

    [Fact]
    public void Names_that_no_table_holds_are_their_own_labels()
    {
        Assert.Equal("acmeScore", Labels.Fact("acmeScore").Zh);
        Assert.False(Labels.HasFact("acmeScore"));
        Assert.False(Labels.HasFact(null));
        Assert.Equal("acmeRecords", Labels.Section("acmeRecords").En);
        Assert.Equal("AcmeRecord", Labels.Kind("AcmeRecord").En);
        Assert.Equal("acmeScore", Labels.Member("applications", "acmeScore").Zh);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Names_are_not_blank(string name)
    {
        Assert.Throws<ArgumentException>(() => Labels.Fact(name));
        Assert.Throws<ArgumentException>(() => Labels.Section(name));
        Assert.Throws<ArgumentException>(() => Labels.Kind(name));
        Assert.Throws<ArgumentException>(() => Labels.Member(name, "id"));
        Assert.Throws<ArgumentException>(() => Labels.Member("applications", name));
    }

    [Fact]
    public void Kinds_and_sections_tell_one_from_many()
    {
        Assert.Equal(new BilingualText("移动应用", "application"), Labels.Kind("MobileApplication"));
        Assert.Equal(new BilingualText("移动应用", "applications"), Labels.Section("applications"));
    }

    [Theory]
    [InlineData("managingUnit", "管理部门", "managing unit")]
    [InlineData("reports", "监管报告", "reports to authorities")]
    [InlineData("notices", "隐私政策", "privacy notices")]
    [InlineData("MobileApplication", "移动应用", "application")]
    [InlineData("gr-2: level", "gr-2的级别", "level of gr-2")]
    [InlineData("notices: facts within n-1, n-2", "隐私政策（n-1、n-2）中的事实", "facts within privacy notices n-1, n-2")]
    public void Missing_facts_are_words(string missing, string zh, string en) => Assert.Equal(new BilingualText(zh, en), Labels.Missing(missing));

    [Fact]
    public void A_member_may_be_called_differently_in_another_section()
    {
        Assert.Equal("业务活动", Labels.Member("complianceReviews", "activity").Zh);
        Assert.Equal("处理活动", Labels.Member("consents", "activity").Zh);
        Assert.Equal("首次发布日期", Labels.Member("applications", "firstReleasedOn").Zh);
        Assert.Equal("first released on", Labels.Member("applications", "firstReleasedOn").En);
    }
}
