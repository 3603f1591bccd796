using FinAppCompliance.Privacy.Necessity;
using FinAppCompliance.Privacy.Purposes;
using static FinAppCompliance.Privacy.Tests.Example;

namespace FinAppCompliance.Privacy.Tests.Necessity;

public sealed class NecessaryInformationTests
{
    private static readonly NecessaryInformation MobileBanking = NecessaryInformation.Find("手机银行")!;

    [Fact]
    public void The_provision_has_thirty_nine_types() => Assert.Equal(39, NecessaryInformation.BuiltIn.Count);

    [Fact]
    public void Every_necessary_kind_is_a_known_kind() =>
        Assert.All(NecessaryInformation.BuiltIn.SelectMany(static set => set.Kinds), static kind => Assert.NotNull(InformationKinds.Find(kind)));

    [Theory]
    [InlineData("phone_number", true, NecessityStanding.Necessary)]
    [InlineData("phone_number", false, NecessityStanding.Necessary)]
    [InlineData("contacts", true, NecessityStanding.Extension)]
    [InlineData("contacts", false, NecessityStanding.Unrelated)]
    [InlineData("location_precise", true, NecessityStanding.Extension)]
    [InlineData("location_precise", false, NecessityStanding.Unrelated)]
    public void A_kind_stands_to_mobile_banking(string kind, bool isUsed, NecessityStanding expected) =>
        Assert.Equal(expected, MobileBanking.StandingOf(InformationKinds.Get(kind), isUsed ? [Purpose(Tips, kind)] : [Purpose(Tips)]));

    [Fact]
    public void What_nobody_classified_may_not_be_collected() => Assert.Equal(NecessityStanding.Unrelated, default);

    [Fact]
    public void Contacts_or_nothing_is_forced()
    {
        var purpose = Purpose(Tips) with { IsNecessary = true, Information = [InformationUse.Of("contacts", Text("at start"), InformationSource.Device, isRequired: true), InformationUse.Of("phone_number", Text("at start"), isRequired: true)] };

        Assert.Equal(["contacts"], MobileBanking.FindForced(purpose).Select(use => use.Kind.Code));
    }

    [Fact]
    public void A_purpose_that_may_be_refused_forces_nothing() =>
        Assert.Empty(MobileBanking.FindForced(Purpose(Tips) with { Information = [InformationUse.Of("contacts", Text("at start"), isRequired: true)] }));

    [Fact]
    public void Insurance_has_no_set_of_its_own() => Assert.Null(NecessaryInformation.Find("保险"));

    [Fact]
    public void A_built_in_set_cannot_be_replaced() =>
        Assert.Throws<ArgumentException>(() => NecessaryInformation.Own("手机银行", [], Text("why")));
}
