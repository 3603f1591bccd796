using System.Buffers;
using System.Text;
using System.Text.Json;
using FinAppCompliance.Authorization.Decisions;
using FinAppCompliance.Authorization.Enforcement;
using FinAppCompliance.Authorization.Filtering;
using FinAppCompliance.Authorization.Policies;
using static FinAppCompliance.Authorization.Tests.Bank;

namespace FinAppCompliance.Authorization.Tests.Enforcement;

public sealed class EnforcementPointTests
{
    private const AccessObligations Usual = AccessObligations.Log | AccessObligations.RowCap | AccessObligations.DailyRowCap;

    private sealed record Customer(string Name, string? Card, string Segment, string Region);

    private static readonly Customer Wu = new("Wu", "6222020200112233", "gold", "north");

    private static readonly FieldProjection<Customer> Projection = FieldProjection<Customer>.Empty
        .Field("name", customer => customer.Name).Field("card", customer => customer.Card).Field("segment", customer => customer.Segment);

    private readonly EnforcementPoint _point = new(Usual, FieldMasks.BuiltIn);
    private readonly AccessDecision _decision = PolicySnapshot.Load(Policy).Check(VendorRequest, Noon);

    [Fact]
    public void Clear_masked_and_withheld_stay_apart()
    {
        var row = _point.Redact(_decision, Wu, Projection);
        Assert.Equal(new("name", FieldVisibility.Clear, "Wu", null), row["name"]);
        Assert.Equal(new("card", FieldVisibility.Masked, "****2233", "last-4"), row["card"]);
        Assert.Equal(new("segment", FieldVisibility.Withheld, null, null), row["segment"]);
        Assert.Equal(FieldVisibility.Withheld, row["pin"].Visibility);
    }

    [Fact]
    public void On_the_wire_masked_withheld_and_empty_stay_apart() =>
        Assert.Equal(
            """{"name":"Wu","card":{"masked":null,"mask":"last-4"},"segment":{"withheld":true}}""",
            Written(_point.Redact(_decision, Wu with { Card = null }, Projection)));

    [Fact]
    public void A_denial_shows_nothing()
    {
        var row = _point.Redact(default, Wu, Projection);
        Assert.False(row.Decision.IsPermitted);
        Assert.Empty(row.Fields);
        Assert.Equal("{}", Written(row));
    }

    [Theory]
    [InlineData(null, 3)]
    [InlineData(2, 2)]
    public void A_list_is_capped_by_the_grant_of_each_row_whatever_the_order(int? wanted, int expected)
    {
        var clear = VendorGrant with { Id = "A", MaxRows = 2, MaxRowsPerDay = 100, ClearFields = ["name", "card"], MaskedFields = [], Conditions = [AccessCondition.RowIs("region", "vip")] };
        var masked = VendorGrant with { Id = "B", MaxRows = 3, ClearFields = ["name"], MaskedFields = [] };
        Customer[] rows = [Wu with { Region = "vip" }, Wu with { Region = "vip" }, Wu with { Region = "vip" }, Wu, Wu, Wu];
        foreach (var order in (Customer[][])[rows, [.. rows.Reverse()]])
        {
            var filter = PolicySnapshot.Load(Policy with { Grants = [clear, masked] })
                .Filter(VendorRequest with { Rows = wanted }, Noon, RowBinding<Customer>.Empty.Text("region", static one => one.Region));
            Assert.Equal(expected, _point.RedactAll(filter, order, Projection).Count);
        }
    }

    [Fact]
    public void An_obligation_that_nobody_fulfils_denies()
    {
        var decision = new EnforcementPoint(AccessObligations.RowCap | AccessObligations.DailyRowCap, FieldMasks.BuiltIn).Enforce(_decision);
        Assert.Equal((AccessReason.ObligationUnmet, "Log", "DSM-43"), (decision.Reason, decision.Cause, decision.Citation.Requirement.Value));
    }

    [Fact]
    public void A_mask_that_is_unknown_or_fails_denies_the_whole_row()
    {
        var unknown = With(VendorGrant with { MaskedFields = [new("card", "sparkle")] }).Check(VendorRequest, Noon);
        Assert.Equal(AccessReason.ObligationUnmet, _point.Redact(unknown, Wu, Projection).Decision.Reason);
        var failing = new EnforcementPoint(Usual, FieldMasks.BuiltIn.With("last-4", _ => throw new FormatException()));
        var row = failing.Redact(_decision, Wu, Projection);
        Assert.Equal((AccessReason.ObligationUnmet, "last-4"), (row.Decision.Reason, row.Decision.Cause));
        Assert.Empty(row.Fields);
    }

    [Fact]
    public void A_list_drops_rows_that_are_not_permitted_and_stops_at_the_cap()
    {
        var snapshot = With(VendorGrant with { Conditions = [AccessCondition.RowIs("region", "north")], MaxRows = 2, MaxRowsPerDay = 5 });
        var binding = RowBinding<Customer>.Empty.Text("region", customer => customer.Region);
        var filter = snapshot.Filter(VendorRequest, Noon, binding);
        Customer[] rows = [Wu, Wu with { Region = "south" }, Wu with { Name = "Li" }, Wu with { Name = "Sun" }];
        Assert.Equal(["Wu", "Li"], _point.RedactAll(filter, rows, Projection).Select(row => row["name"].Text));
        Assert.Equal(3, filter.Apply(rows.AsQueryable()).Count());
    }

    [Theory]
    [InlineData("last-4", "12345678", "****5678")]
    [InlineData("last-4", "1234567", "****")]
    [InlineData("first-1", "王小明", "王****")]
    [InlineData("first-1", "王", "****")]
    [InlineData("edges-3-4", "13812345678", "138****5678")]
    [InlineData("edges-3-4", "1381234567", "****")]
    [InlineData("hidden", "", "****")]
    public void Masks_hide_at_least_as_much_as_they_show(string mask, string text, string shown)
    {
        var decision = With(VendorGrant with { MaskedFields = [new("card", mask)] }).Check(VendorRequest, Noon);
        Assert.Equal(shown, _point.Redact(decision, Wu with { Card = text }, Projection)["card"].Text);
    }

    [Fact]
    public void A_decision_can_only_be_turned_into_a_denial() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _decision.Denied(AccessReason.Permitted, "x"));

    private static string Written(ProjectedRow row)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            row.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
