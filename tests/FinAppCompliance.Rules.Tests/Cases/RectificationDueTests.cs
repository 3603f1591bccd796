using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Rules.Cases;
using FinAppCompliance.Rules.Tests.Samples;
using FinAppCompliance.Rules.Tests.Waivers;
using FinAppCompliance.Rules.Waivers;

namespace FinAppCompliance.Rules.Tests.Cases;

public sealed class RectificationDueTests
{
    [Theory]
    [InlineData(false, DueKind.RectificationDue)]
    [InlineData(true, DueKind.RecordedDueDay)]
    public void A_rectification_is_listed_once_whether_its_finding_still_stands_or_not(bool isNamed, DueKind kind)
    {
        var evaluator = Shops.Evaluator(Shops.Named());
        var shop = new Shop { Id = "s1", Name = isNamed ? "Lin" : Fact<string>.Absent };
        var run = evaluator.Evaluate(FactSet.Of([shop, Records.Item]), ChinaStandardTime.StartOf(Records.Due.AddDays(-10)));

        var due = Assert.Single(CaseBook.Of(WaiverBook.Empty(run.RuleSet).Resolve(run)).Due);

        Assert.Equal((kind, Records.Due), (due.Kind, due.Day));
    }
}
