using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Privacy.Consents;
using FinAppCompliance.Privacy.Necessity;
using FinAppCompliance.Privacy.Notices;
using FinAppCompliance.Privacy.Purposes;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static FinAppCompliance.Privacy.Tests.Example;

namespace FinAppCompliance.Privacy.Tests.Necessity;

public sealed class NecessityReviewTests
{
    private static readonly NecessaryInformation MobileBanking = NecessaryInformation.Find("手机银行")!;

    private static readonly SealedNotice Notice = Draft().Seal();

    private static readonly string[] Kinds = ["phone_number", "identity", "financial_account", "contacts", "location_precise", "sms", "usage_log"];

    [Fact]
    public void What_the_notice_lets_people_refuse_is_in_order()
    {
        var review = NecessityReview.Of(MobileBanking, Notice, FactList<ObservedUse>.Empty);

        Assert.Equal(Notice.Purposes.Sum(static purpose => purpose.Information.Count), review.Findings.Count);
        Assert.Empty(review.Breaches);
        Assert.True(review.IsObserved);
    }

    [Fact]
    public void A_review_of_the_notice_alone_says_so() =>
        Assert.False(NecessityReview.Of(MobileBanking, Notice, FactList<ObservedUse>.Unknown).IsObserved);

    [Fact]
    public void An_extension_that_the_notice_forces_is_a_breach()
    {
        var breach = Assert.Single(NecessityReview.Of(MobileBanking, Forcing("contacts", "phone_number"), FactList<ObservedUse>.Empty).Breaches);

        Assert.Equal((NecessityStanding.Extension, NecessityBreach.ForcedExtension, "contacts", Tips), (breach.Standing, breach.Breach, breach.Kind.Code, breach.Purpose));
        Assert.Equal("PIPL-16", breach.Citation.Requirement.Value);
        Assert.Equal("'contacts' is an extension, and refusing it ends the service", breach.Explanation.En);
    }

    [Fact]
    public void An_extension_that_the_application_forces_though_the_notice_does_not_is_a_breach() => Assert.Equal(
        NecessityBreach.ForcedExtension,
        Assert.Single(NecessityReview.Of(MobileBanking, Notice, [Seen("biometric") with { RefusalBlocks = true }]).Breaches).Breach);

    [Fact]
    public void Blocking_that_nobody_looked_at_is_no_breach_and_no_proof() =>
        Assert.Empty(NecessityReview.Of(MobileBanking, Notice, [Seen("biometric")]).Breaches);

    [Theory]
    [InlineData("app_list", NecessityStanding.Unrelated, NecessityBreach.UnrelatedCollection, "AUD-4.1")]
    [InlineData("phone_number", NecessityStanding.Necessary, NecessityBreach.UndeclaredCollection, "PIPL-17")]
    public void What_is_collected_beside_the_notice_is_a_breach(string kind, NecessityStanding standing, NecessityBreach expected, string citation)
    {
        var breach = Assert.Single(NecessityReview.Of(MobileBanking, Notice, [Seen(kind)]).Breaches);

        Assert.Equal((standing, expected, citation), (breach.Standing, breach.Breach, breach.Citation.Requirement.Value));
    }

    [Fact]
    public void A_kind_that_is_listed_and_serves_no_purpose_is_unrelated() => Assert.Equal(
        NecessityBreach.UnrelatedCollection,
        Assert.Single(NecessityReview.Of(MobileBanking, Notice, [Seen("usage_log") with { Purpose = Fact<PurposeId>.Absent }]).Breaches).Breach);

    [Fact]
    public void An_sdk_that_the_notice_does_not_list_is_a_breach_even_for_a_listed_kind()
    {
        var breach = Assert.Single(NecessityReview.Of(MobileBanking, Notice, [Seen("usage_log") with { Sdk = "PushX" }]).Breaches);

        Assert.Equal((NecessityBreach.UndeclaredCollection, "PushX"), (breach.Breach, breach.Sdk));
    }

    [Fact]
    public async Task Refusing_what_is_necessary_may_stop_the_basic_function()
    {
        var example = new Example();
        var notice = Forcing("phone_number");
        await example.Register.Notices.PublishAsync(notice);
        var review = NecessityReview.Of(MobileBanking, notice, FactList<ObservedUse>.Empty);

        Assert.Equal([Tips], review.FindBlocking(await example.Register.LoadAsync(Me, "mobile-bank")));
        await example.GiveAsync(Tips);
        Assert.Empty(review.FindBlocking(await example.Register.LoadAsync(Me, "mobile-bank")));
    }

    [Fact]
    public async Task Refusing_every_extension_blocks_nothing()
    {
        var example = await new Example().PublishedAsync();

        Assert.Empty(NecessityReview.Of(MobileBanking, Notice, FactList<ObservedUse>.Empty).FindBlocking(await example.Register.LoadAsync(Me, "mobile-bank")));
    }

    // The naive law: forced is what a purpose that may not be refused requires and the set does not name.
    [Property]
    public Property Forced_is_what_is_required_and_outside_the_set() => Prop.ForAll(
        Gen.SubListOf(Kinds).Two().ToArbitrary(),
        lists =>
        {
            string[] required = [.. lists.Item1];
            string[] used = [.. lists.Item1.Union(lists.Item2)];
            var purpose = Purpose(Tips) with { IsNecessary = true, Information = [.. used.Select(kind => InformationUse.Of(kind, Text("s"), isRequired: required.Contains(kind)))] };
            var expected = required.Where(kind => !MobileBanking.Kinds.Contains(kind)).Order(StringComparer.Ordinal);

            Assert.Equal(expected, MobileBanking.FindForced(purpose).Select(use => use.Kind.Code).Order(StringComparer.Ordinal));
            Assert.Empty(MobileBanking.FindForced(purpose with { IsNecessary = false }));
        });

    private static ObservedUse Seen(string kind) => new() { Kind = InformationKinds.Get(kind) };

    private static SealedNotice Forcing(params string[] kinds) => With(Draft(), Tips, purpose => purpose with
    {
        IsNecessary = true,
        Information = [.. kinds.Select(static kind => InformationUse.Of(kind, Text("at start"), isRequired: true))],
    }).Seal();
}
