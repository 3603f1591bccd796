using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Privacy.Notices;
using FinAppCompliance.Privacy.Purposes;
using static FinAppCompliance.Privacy.Tests.Example;

namespace FinAppCompliance.Privacy.Tests.Notices;

public sealed class NoticeDifferenceTests
{
    private static readonly Dictionary<string, (ChangeConsequence Consequence, Func<ProcessingPurpose, ProcessingPurpose> Change)> Changes = new()
    {
        ["goal"] = (ChangeConsequence.Reconsent, p => p with { Goal = Text("another goal") }),
        ["manner"] = (ChangeConsequence.Reconsent, p => p with { Manner = Text("another manner") }),
        ["automation"] = (ChangeConsequence.Reconsent, p => p with { DecidesAutomatically = true, AutomationChoice = Text("choice") }),
        ["kind added"] = (ChangeConsequence.Reconsent, p => p with { Information = [.. p.Information, InformationUse.Of("contacts", Text("s"))] }),
        ["independent recipient"] = (ChangeConsequence.Reconsent, p => p with { Recipients = [Insurer()] }),
        ["entrusted recipient"] = (ChangeConsequence.TellOnly, p => p with { Recipients = [Insurer(SdkLegalRole.EntrustedProcessor)] }),
        ["retention of another shape"] = (ChangeConsequence.Reconsent, p => p with { Retention = RetentionTerm.Fixed(new TimeLimit(1, TimeUnit.Years), RetentionStart.Collection, RetentionOutcome.Delete) }),
        ["end of retention"] = (ChangeConsequence.TellOnly, p => p with { Retention = RetentionTerm.UntilWithdrawn(RetentionOutcome.Anonymise) }),
        ["protection"] = (ChangeConsequence.TellOnly, p => p with { Protection = Text("better") }),
        ["nothing"] = (ChangeConsequence.Nothing, p => p),
    };

    public static TheoryData<string> Cases => [.. Changes.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_change_has_its_consequence(string name)
    {
        var (consequence, change) = Changes[name];

        var difference = NoticeDifference.Between(Draft().Seal(), With(Draft(2), Marketing, change).Seal());

        Assert.Equal(consequence, difference.Changes.Single(c => c.Purpose == Marketing).Consequence);
    }

    [Fact]
    public void Another_contact_is_only_told()
    {
        var difference = NoticeDifference.Between(Draft().Seal(), (Draft(2) with { Handler = Draft().Handler! with { Contact = Text("new contact") } }).Seal());

        Assert.True(difference is { FrameChanged: true, MustTell: true, Reconsent: [] });
    }

    [Fact]
    public void A_purpose_on_another_basis_never_wants_consent() => Assert.Equal(
        [Statements],
        NoticeDifference.Between(Draft().Seal(), With(Draft(2), Statements, p => p with { Goal = Text("other") }).Seal()).TellOnly);

    [Fact]
    public void A_declared_editorial_change_wants_no_consent()
    {
        var after = With(Draft(2), Marketing, p => p with { Goal = Text("goal, without the typo") }) with { EditorialChanges = [new EditorialChange(Marketing, Text("typo"), "legal")] };

        Assert.Empty(NoticeDifference.Between(Draft().Seal(), after.Seal()).Reconsent);
    }

    [Fact]
    public void A_declared_editorial_change_does_not_cover_kinds()
    {
        var after = With(Draft(2), Marketing, p => p with { Information = [.. p.Information, InformationUse.Of("contacts", Text("s"))] }) with { EditorialChanges = [new EditorialChange(Marketing, Text("typo"), "legal")] };

        Assert.Equal([Marketing], NoticeDifference.Between(Draft().Seal(), after.Seal()).Reconsent);
    }

    [Fact]
    public void A_removed_kind_is_only_told()
    {
        var before = With(Draft(), Marketing, p => p with { Information = [.. p.Information, InformationUse.Of("contacts", Text("s"))] });

        Assert.Contains(Marketing, NoticeDifference.Between(before.Seal(), Draft(2).Seal()).TellOnly);
    }
}
