using FinAppCompliance.Disclosure.Documents;
using FinAppCompliance.Disclosure.Retrieval;
using FinAppCompliance.Disclosure.SaleSessions;
using FinAppCompliance.Domain.Conduct;
using FsCheck.Xunit;

namespace FinAppCompliance.Disclosure.Tests.Retrieval;

public sealed class TraceVerifierTests
{
    private static readonly SaleSession Sold = SellAsync().GetAwaiter().GetResult();

    [Fact]
    public void An_untouched_session_meets_its_seal() => Assert.True(TraceVerifier.Verify(Sold, Sold.Seal).IsProved);

    [Fact]
    public void Without_a_seal_nothing_is_proved() =>
        Assert.Equal(new(TraceIntegrity.ChainedWithoutSeal, null), TraceVerifier.Verify(Sold, null));

    [Fact]
    public void A_session_that_goes_on_continues_an_older_seal()
    {
        var older = Restore(Sold.Steps.Take(3)).Seal;
        Assert.Equal(TraceIntegrity.ContinuesSeal, TraceVerifier.Verify(Sold, older).Integrity);
    }

    [Property(MaxTest = 200)]
    public bool A_removed_step_never_verifies(byte place) =>
        !TraceVerifier.Verify(Restore(Sold.Steps.RemoveAt(place % Sold.Steps.Length)), Sold.Seal).IsProved;

    [Property(MaxTest = 200)]
    public bool A_swapped_pair_never_verifies(byte place)
    {
        var first = place % (Sold.Steps.Length - 1);
        var swapped = Sold.Steps.SetItem(first, Sold.Steps[first + 1]).SetItem(first + 1, Sold.Steps[first]);
        return TraceVerifier.Verify(Restore(swapped), Sold.Seal).FirstBadStep == first;
    }

    [Property(MaxTest = 200)]
    public bool A_repeated_step_never_verifies(byte place)
    {
        var step = Sold.Steps[place % Sold.Steps.Length];
        return !TraceVerifier.Verify(Restore(Sold.Steps.Insert(step.Sequence, step)), Sold.Seal).IsProved;
    }

    [Property(MaxTest = 300)]
    public bool An_altered_member_is_found_at_its_step(byte place, byte member)
    {
        var record = Sold.Steps[place % Sold.Steps.Length].ToRecord();
        var changed = Alter(record, member % 12);
        var session = Restore(Sold.Steps.SetItem(record.Sequence, SaleStep.Restore(changed)));
        var found = TraceVerifier.Verify(session, Sold.Seal);
        return changed == record || (found.Integrity == TraceIntegrity.Altered && found.FirstBadStep == record.Sequence);
    }

    [Property(MaxTest = 100)]
    public bool A_cut_off_end_never_meets_the_seal(byte length)
    {
        var cut = Restore(Sold.Steps.Take(length % Sold.Steps.Length));
        return TraceVerifier.Verify(cut, Sold.Seal).Integrity == TraceIntegrity.SealBroken && TraceVerifier.Verify(cut, null).Integrity == TraceIntegrity.ChainedWithoutSeal;
    }

    [Fact]
    public void An_altered_opening_breaks_the_first_step()
    {
        var session = SaleSession.Restore(Sold.Opening with { Region = "440000" }, Sold.Steps, [], null, 0);
        Assert.Equal(new(TraceIntegrity.Altered, 0), TraceVerifier.Verify(session, Sold.Seal));
    }

    [Fact]
    public void A_session_computed_afresh_breaks_the_seal()
    {
        var forged = SaleSession.Begin(Sold.Opening with { Region = "440000" });
        foreach (var step in Sold.Steps)
        {
            forged = forged.Append(step.Action, null, step.At);
        }

        Assert.Equal(TraceIntegrity.ChainedWithoutSeal, TraceVerifier.Verify(forged, null).Integrity);
        Assert.Equal(TraceIntegrity.SealBroken, TraceVerifier.Verify(forged, Sold.Seal).Integrity);
    }

    [Fact]
    public void A_destroyed_session_never_verifies()
    {
        var destroyed = Sold.Destroy(new(Counter.Start, "records", "over", Sold.Seal, new(2036, 1, 1)));
        Assert.Equal(TraceIntegrity.Destroyed, TraceVerifier.Verify(destroyed, Sold.Seal).Integrity);
    }

    [Fact]
    public void Steps_turn_into_records_and_back() =>
        Assert.Equal(Sold.Steps, Sold.Steps.Select(static step => SaleStep.Restore(step.ToRecord())));

    private static SaleStepRecord Alter(SaleStepRecord record, int member) => member switch
    {
        0 => record with { At = record.At.AddMicroseconds(1) },
        1 => record with { Kind = SaleStepKind.ExplanationGiven },
        2 => record with { Actor = StepActor.Seller },
        3 => record with { Subject = record.Subject + "x" },
        4 => record with { Version = "2" },
        5 => record with { Discloses = DisclosureKind.Partner },
        6 => record with { Content = ContentDigest.Of("other") },
        7 => record with { Dwell = TimeSpan.FromSeconds(999) },
        8 => record with { Grade = 5 },
        9 => record with { From = new(2020, 1, 1) },
        10 => record with { Until = new(2099, 1, 1) },
        _ => record with { Hash = ContentDigest.Of("other") },
    };

    private static SaleSession Restore(IEnumerable<SaleStep> steps) => SaleSession.Restore(Sold.Opening, steps, [], null, 0);

    private static async Task<SaleSession> SellAsync()
    {
        var counter = new Counter();
        await counter.PublishAllAsync();
        return await counter.SellAsync(ProductKind.InsuranceLongTerm);
    }
}
