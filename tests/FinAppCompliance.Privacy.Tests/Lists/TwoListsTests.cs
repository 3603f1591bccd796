using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Privacy.Lists;
using static FinAppCompliance.Privacy.Tests.Example;

namespace FinAppCompliance.Privacy.Tests.Lists;

public sealed class TwoListsTests
{
    [Fact]
    public void Every_kind_of_every_purpose_is_collected() => Assert.Equal(4, TwoLists.Of(Draft().Seal()).Collected.Count);

    [Fact]
    public async Task The_lists_of_a_person_hold_only_what_is_permitted()
    {
        var bank = await new Example().PublishedAsync();
        await bank.GiveAsync(Tips);

        var lists = TwoLists.Of(Draft().Seal(), await bank.Register.LoadAsync(Me, "mobile-bank"));

        Assert.Equal([Tips, Statements], lists.Collected.Select(row => row.Purpose.Id));
    }

    [Fact]
    public void A_recipient_is_shared_with_its_role()
    {
        var notice = With(Draft(), Marketing, p => p with { Recipients = [Insurer() with { Sdk = "PushX" }] }).Seal();

        Assert.Contains("| PushX | 独立处理者 |", TwoLists.Of(notice).SharedAsMarkdown(Language.Chinese), StringComparison.Ordinal);
    }
}
