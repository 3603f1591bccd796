using FinAppCompliance.AuditTrail.Retention;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FinAppCompliance.AuditTrail.Tests.Retention;

public sealed class BodyTermTests
{
    [Theory]
    [InlineData("access", -1, "reason", null, null, "set 0 to 100")]
    [InlineData("access", 101, "reason", null, null, "set 0 to 100")]
    [InlineData("access", 3, " ", null, null, "has no reason")]
    [InlineData("access", 4, "reason", 5, "csl#21", "the law asks for 5")]
    [InlineData("access", 5, "reason", 5, null, "without the reference")]
    [InlineData("retention", 5, "reason", null, null, "are never deleted")]
    [InlineData("erasure", 5, "reason", null, null, "are never deleted")]
    public void A_term_that_cannot_be_meant_is_refused_at_start(string category, int years, string reason, int? legal, string? basis, string said)
    {
        var error = Assert.Throws<OptionsValidationException>(() => Settings(category, new(years, reason) { LegalMinimumYears = legal, LegalBasis = basis }));
        Assert.Contains(said, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, null, null)]
    [InlineData(100, null, null)]
    [InlineData(5, 5, "csl#21")]
    public void The_edges_are_allowed(int years, int? legal, string? basis) =>
        Assert.Equal(years, Settings("access", new(years, "reason") { LegalMinimumYears = legal, LegalBasis = basis }).Retention["access"].Years);

    [Fact]
    public void The_bodies_of_a_whole_class_are_never_selected_for_one_year_of_another()
    {
        var selection = AuditTrail.Logs.BodySelection.OfLog(new("bank", "access", 2020));
        Assert.Equal((null, 2020), (selection.Subject, selection.Year));
        Assert.True(selection.Selects(new AuditTrail.Logs.LogId("bank", "access", 2020)));
        Assert.False(selection.Selects(new AuditTrail.Logs.LogId("bank", "access", 2021)));
        Assert.False(selection.Selects(new AuditTrail.Logs.LogId("bank", "consent", 2020)));
        Assert.False(selection.Selects(new AuditTrail.Logs.LogId("other", "access", 2020)));
    }

    private static AuditTrailOptions Settings(string category, BodyTerm term)
    {
        using var provider = new ServiceCollection().AddFinAppAuditTrail(options => options.Retention[category] = term).BuildServiceProvider();
        return provider.GetRequiredService<IOptions<AuditTrailOptions>>().Value;
    }
}
