using FinAppCompliance.Privacy.Preferences;
using static FinAppCompliance.Privacy.Tests.Example;

namespace FinAppCompliance.Privacy.Tests.Preferences;

public sealed class PreferenceViewTests
{
    [Fact]
    public async Task A_switch_that_is_on_can_be_switched_off()
    {
        var bank = await new Example().PublishedAsync();
        await bank.GiveAsync(Tips);

        var entry = (await PreferenceView.LoadAsync(bank.Register, Me, "mobile-bank")).Entries.Single(e => e.Purpose.Id == Tips);

        Assert.True(entry is { IsOn: true, CanWithdraw: true, CanGive: false });
    }

    [Fact]
    public async Task A_switch_that_was_just_switched_off_can_be_switched_on()
    {
        var bank = await new Example().PublishedAsync();
        await bank.GiveAsync(Tips);
        await bank.Register.WithdrawAsync(Me, Tips);

        var entry = (await PreferenceView.LoadAsync(bank.Register, Me, "mobile-bank")).Entries.Single(e => e.Purpose.Id == Tips);

        Assert.True(entry is { IsOn: false, CanWithdraw: false, CanGive: true });
    }
}
