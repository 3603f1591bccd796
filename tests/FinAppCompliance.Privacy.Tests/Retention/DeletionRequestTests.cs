using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Privacy.Cases;
using FinAppCompliance.Privacy.Retention;
using FinAppCompliance.Privacy.Rights;
using FinAppCompliance.Privacy.Tests.Cases;
using FsCheck.Xunit;
using static FinAppCompliance.Privacy.Tests.Example;

namespace FinAppCompliance.Privacy.Tests.Retention;

/// <summary>A request, the decision on what is held, and the sealed plan, together.</summary>
public sealed class DeletionRequestTests
{
    private static readonly HeldInformation Identity = new() { Id = "h-1", Purpose = Tips, Class = RecordClass.CustomerIdentity, RelationEndedAt = Start };

    [Fact]
    public async Task A_request_that_a_floor_of_the_law_stands_against_is_refused_in_part_and_its_file_says_why()
    {
        var example = await new Example().PublishedAsync();
        var held = new InMemoryHeldInformation();
        held.Record(Me, [Identity, Identity with { Id = "h-2", Class = RecordClass.Ordinary }]);
        var desk = new RetentionDesk(example.Register, held, new(), example.Clock);
        var requests = new CaseExample().Register<RightsRequest>();
        await requests.OpenAsync(CaseExample.Request());
        await requests.RecordAsync("r-1", CaseStep.IdentityVerified("clerk"));

        var answer = DeletionAnswer.Of(await desk.DecideAsync(Me, "mobile-bank", DeletionGrounds.PersonAsked));
        var decided = await requests.RecordAsync("r-1", answer.ToStep("clerk"));

        Assert.Equal(RequestResult.PartlyFulfilled, decided.Result);
        var reason = decided.Steps.Items[^1].Reason!;
        Assert.All(new[] { "AML-34", "2036-03-02" }, part => Assert.True(reason.Zh.Contains(part, StringComparison.Ordinal) && reason.En.Contains(part, StringComparison.Ordinal)));
    }

    [Property(MaxTest = 200)]
    public void Any_single_changed_byte_of_a_plan_is_noticed(ushort at, byte with)
    {
        var plan = DeletionPlan.Seal("d-1", "maker", Start, [new RetentionJudge().Decide(Identity, Purpose(Tips), DeletionGrounds.PersonAsked, Start)]);
        var bytes = plan.Json.ToArray();
        var place = at % bytes.Length;
        if (bytes[place] != with)
        {
            bytes[place] = with;

            Assert.Throws<FormatException>(() => DeletionPlan.Read(bytes, plan.Hash));
        }
    }
}
