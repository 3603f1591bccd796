using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Tests.Register;

public sealed class InstitutionRegisterTests
{
    private static readonly DiscoveredApplication Discovery = new() { Id = "d", Name = "x", MatchedApplication = Fact<Ref<MobileApplication>>.Absent };

    [Fact]
    public void Two_records_with_one_id_are_refused() =>
        Assert.Throws<ArgumentException>(() => new InstitutionRegister([new OrgUnit { Id = "a", Name = "x" }, new Person { Id = "a", Name = "y" }]));

    [Fact]
    public void Two_institutions_are_refused() =>
        Assert.Throws<ArgumentException>(() => new InstitutionRegister([new Institution { Id = "a", Name = "x" }, new Institution { Id = "b", Name = "y" }]));

    [Fact]
    public void A_record_of_a_foreign_type_is_refused() =>
        Assert.Throws<ArgumentException>(() => new InstitutionRegister([new ForeignRecord { Id = "a" }]));

    [Fact]
    public void A_foreign_kind_cannot_be_declared_complete() =>
        Assert.Throws<ArgumentException>(() => new InstitutionRegister([], [typeof(ForeignRecord)]));

    [Fact]
    public void A_discovery_without_an_entry_becomes_an_application_of_the_batch()
    {
        var batch = new InstitutionRegister([Discovery], [typeof(MobileApplication)]).ToBatch("ledger");

        Assert.Equal("ledger", batch.Source);
        Assert.Equal(["d", "discovered:d"], batch.Records.Select(r => r.Id));
        Assert.Equal([typeof(MobileApplication)], batch.CompleteKinds);
    }

    [Fact]
    public void A_discovery_of_which_no_match_is_known_accuses_nobody() =>
        Assert.Single(new InstitutionRegister([Discovery with { MatchedApplication = Fact<Ref<MobileApplication>>.Unknown }]).ToBatch().Records);

    [Theory]
    [InlineData(LedgerExclusion.NotOperatedByUs, 1)]
    [InlineData(LedgerExclusion.Counterfeit, 1)]
    [InlineData(LedgerExclusion.Form, 2)]
    [InlineData(LedgerExclusion.Audience, 2)]
    public void Only_applications_of_others_stay_discoveries(LedgerExclusion reason, int records) =>
        Assert.Equal(records, new InstitutionRegister([Discovery with { ExclusionReason = reason }]).ToBatch().Records.Count);

    [Fact]
    public void A_reference_to_another_kind_finds_nothing()
    {
        var register = new InstitutionRegister([new OrgUnit { Id = "a", Name = "x" }]);

        Assert.NotNull(register.Find(new Ref<OrgUnit>("a")));
        Assert.Null(register.Find(new Ref<Person>("a")));
        Assert.Null(register.Find(default(Ref<Person>)));
        Assert.Null(register.Find("b"));
    }

    private sealed record ForeignRecord : RegisterRecord;
}
