using FinAppCompliance.Privacy.Cases;
using FinAppCompliance.Privacy.Incidents;
using FinAppCompliance.Privacy.Tests.Cases;
using FsCheck.Xunit;
using static FinAppCompliance.Privacy.Tests.Cases.CaseExample;
using static FinAppCompliance.Privacy.Tests.Incidents.IncidentExample;

namespace FinAppCompliance.Privacy.Tests.Incidents;

/// <summary>Holds incidents against a naive model: sets of what is due and what was sent.</summary>
public sealed class IncidentModelTests
{
    private static readonly string[] AtLeak = ["dsm-69-first", "dsm-69-written", "cir-4a-office", "pipl-57-authority", "dsm-63-regulator", "pipl-57-persons"];
    private static readonly string[] AtLeakAfterEnd = ["dsm-69-final", "cir-8-summary"];

    [Property(MaxTest = 300)]
    public void Any_sequence_of_steps_agrees_with_the_model(byte[] script)
    {
        var example = new CaseExample();
        var register = example.Register<IncidentCase>();
        register.OpenAsync(Case(Leak)).AsTask().GetAwaiter().GetResult();
        var (isLeak, pending, skipped, contained, ended, closed) = (true, false, false, false, false, false);
        var sent = new HashSet<string>(StringComparer.Ordinal);
        CaseStep? last = null;

        foreach (var code in script ?? [])
        {
            example.Clock.Advance(TimeSpan.FromMinutes(1));
            var step = Step(example, code);
            string[] due = [.. (isLeak ? AtLeak : []).Concat(isLeak && ended ? AtLeakAfterEnd : [])];
            var isDone = due.All(rule => sent.Contains(rule) || (skipped && rule == "pipl-57-persons"));
            var again = last is not null && step == last;
            var expected = again || (!closed && step.Kind switch
            {
                CaseStepKind.ApprovalProposed => !pending && !skipped,
                CaseStepKind.ApprovalGiven or CaseStepKind.ApprovalDenied => pending && step.By == "officer",
                CaseStepKind.Contained => !contained && !ended,
                CaseStepKind.HandlingEnded => !ended,
                CaseStepKind.FileClosed => ended && isDone,
                _ => true,
            });

            Assert.Equal(expected, Try(register, "i-1", step) is null);
            if (expected && !again)
            {
                last = step;
                (pending, skipped) = step.Kind switch
                {
                    CaseStepKind.ApprovalProposed => (true, skipped),
                    CaseStepKind.ApprovalGiven => (false, true),
                    CaseStepKind.ApprovalDenied => (false, skipped),
                    _ => (pending, skipped),
                };
                contained |= step.Kind == CaseStepKind.Contained;
                ended |= step.Kind == CaseStepKind.HandlingEnded;
                closed |= step.Kind == CaseStepKind.FileClosed;
                isLeak = step.Facts is null ? isLeak : step.Facts == Leak;
                _ = step.ClockRule is not null && sent.Add(step.ClockRule);
            }

            var file = register.FindAsync("i-1").AsTask().GetAwaiter().GetResult()!;
            Assert.Equal(closed ? CaseState.Closed : ended ? CaseState.Decided : pending ? CaseState.AwaitingApproval : CaseState.Open, file.State);
            Assert.Equal(
                (isLeak ? AtLeak : []).Concat(isLeak && ended ? AtLeakAfterEnd : []).Order(StringComparer.Ordinal),
                register.ClocksOf(file).Select(static clock => clock.Rule.Id).Order(StringComparer.Ordinal));
            Assert.All(register.ClocksOf(file), clock => Assert.Equal(!sent.Contains(clock.Rule.Id) && !(skipped && clock.Rule.Id == "pipl-57-persons"), clock.IsOpen));
        }
    }

    private static CaseStep Step(CaseExample example, byte code)
    {
        string[] rules = [.. AtLeak, .. AtLeakAfterEnd];
        return (code % 16) switch
        {
            0 => CaseStep.SkippingPersonsProposed("analyst", Why),
            1 => CaseStep.ApprovalGiven("analyst"),
            2 => CaseStep.ApprovalGiven("officer"),
            3 => CaseStep.ApprovalDenied("officer"),
            4 => CaseStep.Contained("analyst"),
            5 => CaseStep.HandlingEnded("duty-officer"),
            6 or 7 => CaseStep.FileClosed("duty-officer"),
            8 => CaseStep.FactsRevised("analyst", code < 128 ? Leak : Harmless),
            _ => CaseStep.Reported("duty-officer", rules[code / 16 % rules.Length], example.Letter(), [.. Enum.GetValues<ReportContent>()]),
        };
    }
}
