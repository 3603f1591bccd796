using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Privacy.Cases;
using FinAppCompliance.Privacy.Complaints;
using FinAppCompliance.Privacy.Rights;
using FsCheck.Xunit;
using static FinAppCompliance.Privacy.Tests.Cases.CaseExample;
using static FinAppCompliance.Privacy.Tests.Example;

namespace FinAppCompliance.Privacy.Tests.Cases;

/// <summary>Holds requests and complaints against a naive model that remembers a few words.</summary>
public sealed class PersonCaseModelTests
{
    private static readonly TimeLimit TenDays = new(10, TimeUnit.WorkingDays);

    [Property(MaxTest = 300)]
    public void Any_sequence_of_steps_on_a_request_agrees_with_the_model(byte[] script) =>
        Run(script, Request(), TenDays, static (model, code) => model.Word(code, CaseStepKind.IdentityVerified), 15);

    [Property(MaxTest = 300)]
    public void Any_sequence_of_steps_on_a_complaint_agrees_with_the_model(byte[] script) =>
        Run(script, Complaint(), new(10, TimeUnit.CalendarDays), static (model, code) => model.Word(code, CaseStepKind.MarkedComplex), 0);

    private static void Run<T>(byte[] script, T file, TimeLimit extension, Func<Model, int, CaseStep?> word, int workingDays)
        where T : PersonCase
    {
        var example = new CaseExample();
        var register = example.Register<T>();
        register.OpenAsync(file).AsTask().GetAwaiter().GetResult();
        var model = new Model(extension, workingDays, typeof(T) == typeof(RightsRequest));
        foreach (var code in script ?? [])
        {
            example.Clock.Advance(TimeSpan.FromHours(code / 16 * 3));
            var step = word(model, code % 16);
            if (step is null)
            {
                continue;
            }

            step = step.Kind == CaseStepKind.Sent ? step with { Evidence = example.Letter() } : step;
            var expected = model.Accepts(step, example.Clock.GetUtcNow());
            var refusal = Try(register, file.Id, step);

            Assert.Equal(expected, refusal is null);
            if (expected)
            {
                model.Take(step);
            }

            var now = register.FindAsync(file.Id).AsTask().GetAwaiter().GetResult()!;
            Assert.Equal(model.State, now.State);
            Assert.Equal(model.State == CaseState.Withdrawn, register.ClocksOf(now).Count == 0);
            Assert.All(register.ClocksOf(now), clock => Assert.Equal(model.State != CaseState.Closed, clock.IsOpen));
        }
    }

    /// <summary>Says in plain words what is allowed when; knows nothing of the product but its steps.</summary>
    private sealed class Model(TimeLimit extension, int workingDays, bool isRequest)
    {
        private bool _pending;
        private bool _approved;
        private bool _noted;
        private string _end = string.Empty;
        private CaseStep? _last;

        public CaseState State => _end switch
        {
            "taken back" => CaseState.Withdrawn,
            "told" => CaseState.Closed,
            "decided" => CaseState.Decided,
            _ => _pending ? CaseState.AwaitingApproval : CaseState.Open,
        };

        public CaseStep? Word(int code, CaseStepKind noted) => code switch
        {
            0 or 1 => noted == CaseStepKind.IdentityVerified ? CaseStep.IdentityVerified("clerk") : CaseStep.MarkedComplex("clerk", Why),
            2 or 3 => CaseStep.ExtensionProposed("deputy", extension, Why),
            4 => CaseStep.ExtensionProposed("deputy", new(31, extension.Unit), Why),
            5 => CaseStep.ApprovalGiven("deputy"),
            6 => CaseStep.ApprovalGiven("clerk"),
            7 or 8 => CaseStep.ApprovalGiven("boss"),
            9 => CaseStep.ApprovalDenied("boss"),
            10 => CaseStep.Decided("clerk", RequestResult.Fulfilled),
            11 => CaseStep.Decided("clerk", RequestResult.Refused, Why),
            12 => CaseStep.Decided("clerk", RequestResult.Refused),
            13 => CaseStep.Answered("clerk", new("letter", "x", Start)),
            14 => CaseStep.WithdrawnByPerson("clerk"),
            _ => null,
        };

        public bool Accepts(CaseStep step, DateTimeOffset now)
        {
            if (_last is not null && _last == step with { Evidence = _last.Evidence } && (step.Evidence is null || step.Evidence.SentAt == _last.Evidence!.SentAt))
            {
                return true; // the same step again changes nothing
            }

            var running = _end.Length == 0;
            return step.Kind switch
            {
                CaseStepKind.IdentityVerified => running && !_noted,
                CaseStepKind.MarkedComplex => running && !_noted && now < EndOf(15, isWorking: false),
                CaseStepKind.ApprovalProposed => running && !_pending && !_approved && step.Extension == extension && (isRequest || _noted) && now < EndOf(isRequest ? workingDays : 30, isRequest),
                CaseStepKind.ApprovalGiven or CaseStepKind.ApprovalDenied => running && _pending && step.By == "boss",
                CaseStepKind.Decided => running && (step.Result == RequestResult.Fulfilled ? !isRequest || _noted : step.Reason is not null),
                CaseStepKind.Sent => _end == "decided",
                CaseStepKind.WithdrawnByPerson => running,
                _ => false,
            };
        }

        public void Take(CaseStep step)
        {
            _last = step;
            (_pending, _approved, _noted, _end) = step.Kind switch
            {
                CaseStepKind.ApprovalProposed => (true, _approved, _noted, _end),
                CaseStepKind.ApprovalGiven => (false, true, _noted, _end),
                CaseStepKind.ApprovalDenied => (false, _approved, _noted, _end),
                CaseStepKind.Decided => (_pending, _approved, _noted, "decided"),
                CaseStepKind.Sent => (_pending, _approved, _noted, "told"),
                CaseStepKind.WithdrawnByPerson => (_pending, _approved, _noted, "taken back"),
                _ => (_pending, _approved, true, _end),
            };
        }

        private static DateTimeOffset EndOf(int days, bool isWorking)
        {
            var day = ChinaStandardTime.DateOf(Start);
            while (days > 0)
            {
                day = day.AddDays(1);
                days -= !isWorking || ChineseWorkingCalendar.BuiltIn.IsWorkingDay(day).IsTrue ? 1 : 0;
            }

            return ChinaStandardTime.StartOf(day.AddDays(1));
        }
    }
}
