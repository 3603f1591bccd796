using System.Text.Json.Nodes;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Privacy.Consents;
using FinAppCompliance.Privacy.Exports;
using FinAppCompliance.Privacy.Notices;
using FinAppCompliance.Privacy.Persons;
using static FinAppCompliance.Privacy.Tests.Example;
using static FinAppCompliance.Privacy.Tests.Exports.ExportExample;

namespace FinAppCompliance.Privacy.Tests.Exports;

public sealed class KantaraReceiptTests
{
    private const string Schema = "kantara-consent-receipt-1.1.schema.json";

    [Theory]
    [InlineData(false, Language.Chinese)]
    [InlineData(true, Language.Chinese)]
    [InlineData(true, Language.English)]
    public async Task A_given_consent_meets_the_specification(bool isShared, Language language)
    {
        var receipt = await GivenAsync(isShared);

        Assert.Empty(await ErrorsAsync(Schema, ExportExample.Text(receipt.ToKantaraJson(Terms with { PublicKey = "key" }, language))));
    }

    [Theory]
    [InlineData("piiPrincipalId")]
    [InlineData("policyUrl")]
    [InlineData("piiControllers")]
    [InlineData("spiCat")]
    public async Task The_schema_notices_a_receipt_that_lacks_a_member(string member)
    {
        var json = JsonNode.Parse((await GivenAsync(false)).ToKantaraJson(Terms).Span)!.AsObject();
        json.Remove(member);

        Assert.NotEmpty(await ErrorsAsync(Schema, json.ToJsonString()));
    }

    [Fact]
    public async Task The_schema_notices_a_disclosure_without_a_name()
    {
        var json = JsonNode.Parse((await GivenAsync(true)).ToKantaraJson(Terms).Span)!;
        json["services"]![0]!["purposes"]![0]!.AsObject().Remove("thirdPartyName");

        Assert.NotEmpty(await ErrorsAsync(Schema, json.ToJsonString()));
    }

    [Fact]
    public async Task The_receipt_says_what_was_recorded()
    {
        var receipt = await GivenAsync(true);
        var json = JsonNode.Parse(receipt.ToKantaraJson(Terms, Language.English).Span)!;

        Assert.Equal(receipt.Id.ToString(), (string?)json["consentReceiptID"]);
        Assert.Equal(receipt.Events[0].At.ToUnixTimeSeconds(), (long)json["consentTimestamp"]!);
        Assert.Equal(Me.ToString(), (string?)json["piiPrincipalId"]);
        Assert.Equal("consent@1: button", (string?)json["collectionMethod"]);
        Assert.Equal(("Example Insurer", true, "EXPLICIT"), ((string?)Purpose(json)["thirdPartyName"], (bool)Purpose(json)["thirdPartyDisclosure"]!, (string?)Purpose(json)["consentType"]));
        Assert.Equal((false, 0), ((bool)json["sensitive"]!, json["spiCat"]!.AsArray().Count));
    }

    [Fact]
    public async Task Chinese_is_written_as_Chinese_and_a_person_as_a_pseudonym()
    {
        var text = ExportExample.Text((await GivenAsync(false)).ToKantaraJson(Terms));

        Assert.Contains("中文Example Bank", text, StringComparison.Ordinal);
        Assert.DoesNotContain("customer-1", text, StringComparison.Ordinal);
        Assert.DoesNotContain("null", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_kind_is_sensitive_where_a_guardian_consented()
    {
        var example = await new Example().PublishedAsync();
        example.Persons.Record(Me, PersonStanding.Child(new DateOnly(2030, 1, 1), Mother));
        var prompt = await example.AskSeparatelyAsync(Tips);
        var receipt = await example.Register.GiveAsync(Me, prompt, new ConsentAct(ConsentGesture.Button, "consent@1") { Guardian = Mother });

        var json = JsonNode.Parse(receipt.ToKantaraJson(Terms).Span)!;
        Assert.True((bool)json["sensitive"]!);
        Assert.Single(json["spiCat"]!.AsArray());
    }

    [Fact]
    public async Task The_same_receipt_gives_the_same_bytes()
    {
        var receipt = await GivenAsync(true);

        Assert.Equal(receipt.ToKantaraJson(Terms).ToArray(), receipt.ToKantaraJson(Terms).ToArray());
    }

    [Fact]
    public async Task A_refusal_and_a_withdrawal_have_no_place_in_the_format()
    {
        var example = await new Example().PublishedAsync();
        var refused = await example.Register.RefuseAsync(Me, await example.AskSeparatelyAsync(FaceLogin), No);
        await example.GiveAsync(Tips);
        var withdrawn = await example.Register.WithdrawAsync(Me, Tips);

        Assert.All(new[] { refused, withdrawn }, static receipt =>
            Assert.Contains("export a refusal or a withdrawal as DPV", Assert.Throws<ExportRefusedException>(() => receipt.ToKantaraJson(Terms)).Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Everything_that_is_missing_is_named_at_once()
    {
        var example = await new Example().PublishedAsync();
        var nothing = await example.Register.WithdrawAsync(Me, Tips);
        var refusal = Assert.Throws<ExportRefusedException>(() => nothing.ToKantaraJson(Terms));

        Assert.Equal(["there is no event to export", "there is no notice to which it is bound"], refusal.Reasons.Select(static reason => reason.En));
    }

    [Fact]
    public async Task A_notice_without_the_address_of_the_institution_gives_no_receipt()
    {
        var example = new Example();
        await example.Register.Notices.PublishAsync((Draft() with { Handler = Draft().Handler! with { Address = null } }).Seal());
        var receipt = await example.GiveAsync(Tips);

        Assert.Equal("the notice does not state the address of the institution; set NoticeHandler.Address", Assert.Single(Assert.Throws<ExportRefusedException>(() => receipt.ToKantaraJson(Terms)).Reasons).En);
    }

    private static JsonNode Purpose(JsonNode json) => json["services"]![0]!["purposes"]![0]!;

    private static async Task<ConsentReceipt> GivenAsync(bool isShared)
    {
        var example = new Example();
        await example.Register.Notices.PublishAsync(With(Draft(), Tips, purpose => isShared ? purpose with { Recipients = [Insurer()] } : purpose).Seal());
        return await example.GiveAsync(Tips);
    }
}
