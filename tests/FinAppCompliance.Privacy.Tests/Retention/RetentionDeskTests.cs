using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Privacy.Retention;
using static FinAppCompliance.Privacy.Tests.Example;

namespace FinAppCompliance.Privacy.Tests.Retention;

public sealed class RetentionDeskTests
{
    private readonly InMemoryHeldInformation _held = new();

    [Fact]
    public async Task Consents_and_the_end_of_service_show_what_must_go()
    {
        var bank = await new Example().PublishedAsync();
        _held.Record(Me, [Piece("tips")]);
        var desk = new RetentionDesk(bank.Register, _held, new RetentionJudge(), bank.Clock);

        Assert.Equal(RetentionVerdict.Delete, (await OneAsync(desk)).Verdict); // never given
        await bank.GiveAsync(Tips);
        Assert.Equal(RetentionVerdict.KeepForPurpose, (await OneAsync(desk)).Verdict);
        Assert.Equal(RetentionVerdict.Delete, (await OneAsync(desk, DeletionGrounds.PersonAsked)).Verdict);
        await bank.Register.WithdrawAsync(Me, Tips);
        Assert.Equal(RetentionVerdict.Delete, (await OneAsync(desk)).Verdict);
    }

    [Fact]
    public async Task What_is_held_for_another_application_is_not_decided_on()
    {
        var bank = await new Example().PublishedAsync();
        _held.Record(Me, [Piece("tips")]);

        Assert.Empty(await new RetentionDesk(bank.Register, _held, new RetentionJudge(), bank.Clock).DecideAsync(Me, "another"));
        Assert.Empty(await new RetentionDesk(bank.Register, _held, new RetentionJudge(), bank.Clock).DecideAsync(Mother, "mobile-bank"));
    }

    private static async Task<RetentionDecision> OneAsync(RetentionDesk desk, DeletionGrounds grounds = DeletionGrounds.None) =>
        Assert.Single(await desk.DecideAsync(Me, "mobile-bank", grounds));

    private static HeldInformation Piece(string id) => new() { Id = id, Purpose = Tips, Class = RecordClass.Ordinary, CollectedAt = Start };
}
