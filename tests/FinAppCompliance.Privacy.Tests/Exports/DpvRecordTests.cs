using System.Text.Json;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Privacy.Consents;
using FinAppCompliance.Privacy.Exports;
using FinAppCompliance.Privacy.Persons;
using FinAppCompliance.Privacy.Purposes;
using static FinAppCompliance.Privacy.Tests.Example;
using static FinAppCompliance.Privacy.Tests.Exports.ExportExample;

namespace FinAppCompliance.Privacy.Tests.Exports;

public sealed class DpvRecordTests
{
    private const string Schema = "dpv-27560-record.schema.json";

    private static readonly HashSet<string> Vocabulary =
        [.. Read("dpv-2.3-terms.txt").Split('\n').Where(static line => !line.StartsWith('#')).SelectMany(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(static term => $"dpv:{term}")];

    [Fact]
    public void The_list_of_terms_lacks_the_three_that_the_guide_writes_and_the_vocabulary_does_not_have() =>
        Assert.DoesNotContain(Vocabulary, static term => term is "dpv:ConsentTerminated" or "dpv:hasLegalName" or "dpv:WithdrawingFromActivity");

    [Fact]
    public async Task A_record_holds_what_must_be_present() => Assert.Empty(await ErrorsAsync(Schema, ExportExample.Text(await RecordAsync())));

    [Theory]
    [InlineData("dct:conformsTo")]
    [InlineData("dpv:hasNotice")]
    [InlineData("dpv:hasProcess")]
    public async Task The_schema_notices_a_record_that_lacks_a_member(string member)
    {
        var json = System.Text.Json.Nodes.JsonNode.Parse((await RecordAsync()).Span)!.AsObject();
        json.Remove(member);

        Assert.NotEmpty(await ErrorsAsync(Schema, json.ToJsonString()));
    }

    [Theory]
    [InlineData(ExportCase.Record)]
    [InlineData(ExportCase.Receipt)]
    [InlineData(ExportCase.Refusal)]
    [InlineData(ExportCase.Child)]
    public async Task Every_term_is_of_the_vocabulary_and_no_member_comes_twice(ExportCase which)
    {
        var document = new LinkedDocument(await ExportAsync(which));

        Assert.Empty(document.Repeated);
        Assert.Empty(document.Broken);
        Assert.Empty(document.Terms.Where(static term => term.StartsWith("dpv:", StringComparison.Ordinal)).Except(Vocabulary));
        Assert.Contains("dpv:hasConsentStatus", document.Terms);
    }

    [Fact]
    public async Task The_record_tells_the_whole_history_in_order_with_its_notice()
    {
        var document = new LinkedDocument(await RecordAsync());
        var states = document.All("dpv:hasConsentStatus").ToArray();

        Assert.Equal(["dpv:ConsentRequested", "dpv:ConsentGiven", "dpv:ConsentWithdrawn"], states.Select(static state => state.GetProperty("@type")[0].GetString()));
        Assert.Contains("pipl:SeparateConsent", states[1].GetProperty("@type").EnumerateArray().Select(static type => type.GetString()));
        var notice = document.Root.GetProperty("dpv:hasNotice")[0];
        Assert.All(states, state => Assert.Equal(notice.GetProperty("@id").GetString(), state.GetProperty("dpv:hasNotice")[0].GetProperty("@id").GetString()));
        Assert.Equal(states.Select(Instant).Order(), states.Select(Instant));
        Assert.All(states, state => Assert.True(Instant(state) >= notice.GetProperty("dct:date").GetDateTimeOffset()));
    }

    [Fact]
    public async Task Recipients_are_named_with_their_role()
    {
        var document = new LinkedDocument(await RecordAsync());

        Assert.Equal(
            [("example-insurer", "dpv:Recipient"), ("kit", "dpv:DataProcessor")],
            document.All("dpv:hasRecipient").Select(static party => (party.GetProperty("dpv:hasIdentifier")[0].GetString(), party.GetProperty("@type")[0].GetString())).Order());
    }

    [Fact]
    public async Task A_receipt_has_one_process_for_each_purpose_that_was_answered()
    {
        var example = await new Example().PublishedAsync();
        var plan = await example.Register.PlanAsync(Me, [Tips, Marketing]);
        var receipt = await example.Register.GiveAsync(Me, plan.Together, Agree);
        var document = new LinkedDocument(receipt.ToDpvJsonLd(Terms));

        Assert.Equal("https://w3id.org/dpv/schema/dpv-27560#receipt", document.Root.GetProperty("dct:conformsTo")[0].GetString());
        Assert.Equal(2, document.All("dpv:hasRecordOfActivity").Count());
        Assert.Equal(["mobile-bank/marketing", "mobile-bank/tips"], document.All("dpv:hasProcess").Select(static process => process.GetProperty("dct:identifier")[0].GetString()).Order(StringComparer.Ordinal));
        foreach (var record in document.All("dpv:hasRecordOfActivity"))
        {
            Assert.Empty(await ErrorsAsync(Schema, record.GetRawText()));
        }
    }

    [Fact]
    public async Task The_same_person_and_purpose_have_one_record_id_whatever_happens_later()
    {
        var example = await new Example().PublishedAsync();
        await example.GiveAsync(Tips);
        var before = await ProofAsync(example, Tips);
        await example.Register.WithdrawAsync(Me, Tips);
        var after = await ProofAsync(example, Tips);

        Assert.Equal(IdOf(before), IdOf(after));
    }

    [Fact]
    public async Task A_person_stays_a_pseudonym()
    {
        var text = ExportExample.Text(await ExportAsync(ExportCase.Child));

        Assert.Contains(Me.ToString(), text, StringComparison.Ordinal);
        Assert.Contains(Mother.ToString(), text, StringComparison.Ordinal);
        Assert.DoesNotContain("customer-", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_place_of_storage_there_is_no_record()
    {
        var example = await new Example().PublishedAsync();
        var receipt = await example.GiveAsync(Tips);

        Assert.Equal(
            "the place of storage is not stated; set ReceiptTerms.StorageCountries",
            Assert.Single(Assert.Throws<ExportRefusedException>(() => receipt.ToDpvJsonLd(Terms with { StorageCountries = FactList<string>.Unknown })).Reasons).En);
    }

    // A trace that records first and tells later, or whose notice cannot be fixed, must be rejected and not written nicely.
    [Theory]
    [InlineData(false, 0, "the events are not bound to notices that were published")]
    [InlineData(true, -1, "event 'e' is older than the notice it claims to rest on")]
    public async Task A_trace_that_proves_nothing_is_refused(bool isBound, int ticks, string reason)
    {
        var example = await new Example().PublishedAsync();
        await example.GiveAsync(Tips);
        var real = await example.Register.ProveAsync(Me, Tips, Start.AddDays(1));
        var forged = new ConsentProof(real.State, real.Notice, [real.Events[^1] with { Id = "e", At = Start.AddTicks(ticks) }]) { IsBound = isBound };

        Assert.Equal(reason, Assert.Single(Assert.Throws<ExportRefusedException>(() => forged.ToDpvJsonLd(Terms)).Reasons).En);
    }

    [Fact]
    public async Task Where_nobody_was_asked_there_is_nothing_to_export()
    {
        var example = await new Example().PublishedAsync();
        var proof = await example.Register.ProveAsync(Me, Tips, Start);

        Assert.Equal("there is no event to export", Assert.Single(Assert.Throws<ExportRefusedException>(() => proof.ToDpvJsonLd(Terms)).Reasons).En);
    }

    private static DateTimeOffset Instant(JsonElement state) => state.GetProperty("dpv:isIndicatedAtTime").GetDateTimeOffset();

    private static string? IdOf(ConsentProof proof) => new LinkedDocument(proof.ToDpvJsonLd(Terms)).Root.GetProperty("@id").GetString();

    private static async Task<ReadOnlyMemory<byte>> RecordAsync()
    {
        var example = new Example();
        var kit = Insurer(SdkLegalRole.EntrustedProcessor) with { Id = "kit", Sdk = "Kit One" };
        await example.Register.Notices.PublishAsync(With(Draft(), FaceLogin, purpose => purpose with { Recipients = [Insurer() with { Kinds = ["biometric"] }, kit with { Kinds = ["biometric"] }], ImpactAssessmentId = "pia-1" }).Seal());
        await example.Register.GiveAsync(Me, await example.AskSeparatelyAsync(FaceLogin), Agree);
        await example.Register.WithdrawAsync(Me, FaceLogin);
        return (await ProofAsync(example, FaceLogin)).ToDpvJsonLd(Terms);
    }

    private static async Task<ReadOnlyMemory<byte>> ExportAsync(ExportCase which)
    {
        var example = await new Example().PublishedAsync();
        switch (which)
        {
            case ExportCase.Record:
                return await RecordAsync();
            case ExportCase.Receipt:
                return (await example.GiveAsync(Tips)).ToDpvJsonLd(Terms);
            case ExportCase.Refusal:
                return (await example.Register.RefuseAsync(Me, await example.AskSeparatelyAsync(FaceLogin), No)).ToDpvJsonLd(Terms);
            default:
                example.Persons.Record(Me, PersonStanding.Child(new DateOnly(2030, 1, 1), Mother));
                return (await example.Register.GiveAsync(Me, await example.AskSeparatelyAsync(Tips), Agree with { Guardian = Mother })).ToDpvJsonLd(Terms);
        }
    }

    private static async Task<ConsentProof> ProofAsync(Example example, PurposeId purpose)
    {
        example.Clock.Advance(TimeSpan.FromMinutes(1));
        return await example.Register.ProveAsync(Me, purpose, example.Clock.GetUtcNow());
    }
}
