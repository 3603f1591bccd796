using FinAppCompliance.Authorization.Decisions;
using FinAppCompliance.Authorization.Enforcement;
using FinAppCompliance.Domain.DataSecurity;
using Microsoft.Extensions.Compliance.Classification;
using Microsoft.Extensions.Compliance.Redaction;
using Microsoft.Extensions.DependencyInjection;
using static FinAppCompliance.Authorization.Tests.Bank;

namespace FinAppCompliance.Authorization.Tests.Enforcement;

public sealed class RedactorMaskTests
{
    private static readonly DataClassification Sensitive = DataClassifications.Of(DataLevel.Sensitive);
    private static readonly DataClassification FinancialC2 = DataClassifications.Of(PersonalFinancialClass.C2);

    private sealed record Customer(string Name, string? Card);

    private static readonly FieldProjection<Customer> Projection = FieldProjection<Customer>.Empty
        .Field("name", customer => customer.Name).Field("card", customer => customer.Card);

    private readonly AccessDecision _decision = PolicySnapshot.Load(Policy).Check(VendorRequest, Noon);

    [Fact]
    public void A_redactor_of_the_platform_masks_the_field()
    {
        var masks = FieldMasks.BuiltIn.WithRedactor("last-4", Provider(static r => r.SetHmacRedactor(static o => (o.KeyId, o.Key) = (7, Convert.ToBase64String(new byte[64])), new DataClassificationSet(FinancialC2))), FinancialC2);

        var card = Show(masks, "6222020200112233")["card"];

        Assert.Equal(FieldVisibility.Masked, card.Visibility);
        Assert.StartsWith("7:", card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("2233", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_classification_without_a_redactor_gets_the_erasing_fallback()
    {
        var masks = FieldMasks.BuiltIn.WithRedactor("last-4", Provider(static _ => { }), Sensitive);

        Assert.Equal(string.Empty, Show(masks, "6222020200112233")["card"].Text);
    }

    [Fact]
    public void A_redactor_that_hides_nothing_is_refused_when_it_is_named()
    {
        var mistake = Assert.Throws<ArgumentException>(() => FieldMasks.BuiltIn.WithRedactor("last-4", Provider(static r => r.SetFallbackRedactor<NullRedactor>()), Sensitive));

        Assert.Contains("cn-data-level", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_redactor_that_returns_its_input_denies_the_row()
    {
        var masks = FieldMasks.BuiltIn.WithRedactor("last-4", Provider(static r => r.SetRedactor<EchoRedactor>(new DataClassificationSet(Sensitive))), Sensitive);

        var row = Show(masks, "6222020200112233");

        Assert.Equal((AccessReason.ObligationUnmet, "last-4"), (row.Decision.Reason, row.Decision.Cause));
        Assert.Empty(row.Fields);
        Assert.True(Show(masks, string.Empty).Decision.IsPermitted);
        Assert.Null(Show(masks, null)["card"].Text);
    }

    [Fact]
    public void Each_of_many_registered_classifications_finds_its_own_redactor()
    {
        var provider = Provider(static r =>
        {
            foreach (var level in Enum.GetValues<DataLevel>())
            {
                r.SetRedactor<EchoRedactor>(new DataClassificationSet(DataClassifications.Of(level)));
            }

            r.SetRedactor<ErasingRedactor>(new DataClassificationSet(FinancialC2));
        });

        Assert.Equal(string.Empty, Show(FieldMasks.BuiltIn.WithRedactor("last-4", provider, FinancialC2), "6222020200112233")["card"].Text);
        Assert.False(Show(FieldMasks.BuiltIn.WithRedactor("last-4", provider, Sensitive), "6222020200112233").Decision.IsPermitted);
    }

    [Fact]
    public void A_mask_needs_a_classification()
    {
        Assert.Throws<ArgumentException>(() => FieldMasks.BuiltIn.WithRedactor("m", Provider(static _ => { }), DataClassification.None));
        Assert.Throws<ArgumentException>(() => FieldMasks.BuiltIn.WithRedactor("m", Provider(static _ => { }), DataClassification.Unknown));
        Assert.Throws<ArgumentException>(() => FieldMasks.BuiltIn.WithRedactor(" ", Provider(static _ => { }), Sensitive));
        Assert.Throws<ArgumentOutOfRangeException>(() => DataClassifications.Of((DataLevel)9));
        Assert.Throws<ArgumentOutOfRangeException>(() => DataClassifications.Of((PersonalFinancialClass)9));
    }

    [Fact]
    public void Every_level_and_class_has_a_classification_of_its_own()
    {
        var all = Enum.GetValues<DataLevel>().Select(DataClassifications.Of).Concat(Enum.GetValues<PersonalFinancialClass>().Select(DataClassifications.Of)).ToList();

        Assert.Equal(all.Count, all.Distinct().Count());
    }

    private ProjectedRow Show(FieldMasks masks, string? card) =>
        new EnforcementPoint(AccessObligations.Log | AccessObligations.RowCap | AccessObligations.DailyRowCap, masks).Redact(_decision, new Customer("Wu", card), Projection);

    private static IRedactorProvider Provider(Action<IRedactionBuilder> configure) =>
        new ServiceCollection().AddRedaction(configure).BuildServiceProvider().GetRequiredService<IRedactorProvider>();

    private sealed class EchoRedactor : Redactor
    {
        public override int GetRedactedLength(ReadOnlySpan<char> input) => input.Length;

        public override int Redact(ReadOnlySpan<char> source, Span<char> destination)
        {
            source.CopyTo(destination);
            return source.Length;
        }
    }
}
