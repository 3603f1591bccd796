using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Inventory.Discovery;

namespace FinAppCompliance.Inventory.Tests.Discovery;

public sealed class DiscoveryReconciliationTests
{
    private static readonly MobileApplication App = Desk.App(name: "蓉城银行信用卡") with { Form = AppForm.MiniProgram, OwnerUnit = new Ref<OrgUnit>("u-1"), ManagingUnit = new Ref<OrgUnit>("u-1") };

    private readonly DiscoveryReconciliation _reconciliation = new(new());

    [Theory]
    [InlineData("蓉城银行信用卡")]
    [InlineData("蓉城银行 信用卡 小程序")]
    [InlineData("蓉城银行-信用卡APP")]
    [InlineData("蓉城银行（信用卡）客户端")]
    public void Spellings_of_one_name_match(string name)
    {
        var match = Match(new DiscoveredApplication { Id = "d", Name = name });
        Assert.Equal((MatchKind.Matched, "app-1", 1.0), (match.Kind, match.ApplicationId, match.Confidence));
    }

    [Fact]
    public void Full_width_letters_are_the_same_as_half_width_ones() =>
        Assert.Equal(MatchKind.Matched, new DiscoveryReconciliation(new()).Match([Desk.App(name: "ABC Pay")], [new() { Id = "d", Name = "ＡＢＣ　ｐａｙ" }])[0].Kind);

    [Fact]
    public void A_like_name_is_suggested_to_a_person()
    {
        var match = Match(new DiscoveredApplication { Id = "d", Name = "蓉城银行信用卡中心" });
        Assert.Equal(MatchKind.Suggested, match.Kind);
        Assert.False(match.IsOutsideRegister);
    }

    [Fact]
    public void Another_form_and_unit_lower_the_confidence()
    {
        var form = Match(new DiscoveredApplication { Id = "d", Name = "蓉城银行信用卡", Form = AppForm.App });
        var both = Match(new DiscoveredApplication { Id = "d", Name = "蓉城银行信用卡", Form = AppForm.App, Unit = new Ref<OrgUnit>("u-2") });
        Assert.Equal(0.8, form.Confidence, 6);
        Assert.Equal(0.72, both.Confidence, 6);
        Assert.Equal(MatchKind.Suggested, both.Kind);
    }

    [Fact]
    public void A_unit_that_is_not_recorded_does_not_lower_the_confidence()
    {
        var app = App with { ManagingUnit = Domain.Facts.Fact<Ref<OrgUnit>>.Unknown };
        var match = Assert.Single(_reconciliation.Match([app], [new() { Id = "d", Name = "蓉城银行信用卡", Unit = new Ref<OrgUnit>("u-2") }]));
        Assert.Equal(1, match.Confidence);
    }

    [Fact]
    public void What_is_like_nothing_is_a_candidate_for_a_finding()
    {
        var match = Match(new DiscoveredApplication { Id = "d", Name = "夜市扫码点餐" });
        Assert.True(match.IsOutsideRegister);
        Assert.Null(match.ApplicationId);
    }

    [Fact]
    public void What_a_person_confirmed_stays()
    {
        var match = Match(new DiscoveredApplication { Id = "d", Name = "夜市扫码点餐", MatchedApplication = new Ref<MobileApplication>("app-1") });
        Assert.Equal((MatchKind.Confirmed, "app-1"), (match.Kind, match.ApplicationId));
    }

    private DiscoveryMatch Match(DiscoveredApplication seen) => Assert.Single(_reconciliation.Match([App, Desk.App("app-2", "蓉城银行手机银行")], [seen]));
}
