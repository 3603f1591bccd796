using FinAppCompliance.Domain.Regulation;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Pages;

public sealed class SourceMarkLegendTests
{
    [Fact]
    public void Every_mark_is_explained() =>
        Assert.Equal(Enum.GetValues<SourceMarks>().Except([SourceMarks.None]), SourceMarkLegend.Explained);

    [Fact]
    public void Marks_are_named_in_both_languages() =>
        Assert.Equal("官方答记者问、全文转载 OfficialQuestions, FullText", SourceMarkLegend.Of(SourceMarks.OfficialQuestions | SourceMarks.FullText));
}
