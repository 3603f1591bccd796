using FinAppCompliance.Disclosure.Documents;
using FinAppCompliance.Domain.Conduct;

namespace FinAppCompliance.Disclosure.Tests.Documents;

public sealed class DisclosureCatalogTests
{
    [Fact]
    public void Every_known_kind_of_product_has_a_cited_set()
    {
        foreach (var product in Enum.GetValues<ProductKind>().Where(static kind => kind is not (ProductKind.Other or ProductKind.None)))
        {
            Assert.NotEmpty(DisclosureCatalog.BuiltIn.For(product));
        }

        Assert.All(DisclosureCatalog.BuiltIn.All, static required => Assert.NotEmpty(required.Reference.Requirement.Value));
    }

    [Fact]
    public void Important_clauses_of_insurance_must_be_confirmed() =>
        Assert.All(
            DisclosureCatalog.BuiltIn.All.Where(static required => required.Reference.Requirement.Value == "TRC-3"),
            static required => Assert.True(required.MustBeConfirmed && required.Product is ProductKind.InsuranceShortTerm or ProductKind.InsuranceLongTerm));

    [Fact]
    public void Adding_a_text_of_the_same_code_replaces_it()
    {
        var stricter = DisclosureCatalog.BuiltIn.For(ProductKind.Deposit).Single() with { MustBeConfirmed = true };
        var catalog = DisclosureCatalog.BuiltIn.With(stricter);
        Assert.Equal(DisclosureCatalog.BuiltIn.All.Count, catalog.All.Count);
        Assert.True(catalog.For(ProductKind.Deposit).Single().MustBeConfirmed);
    }
}
