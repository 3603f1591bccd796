using FinAppCompliance.Privacy.Consents;
using FinAppCompliance.Privacy.Notices;
using FinAppCompliance.Privacy.Persons;
using FsCheck.Xunit;
using static FinAppCompliance.Privacy.Tests.Example;

namespace FinAppCompliance.Privacy.Tests.Consents;

/// <summary>Holds derived states against a naive model that walks the events by hand.</summary>
public sealed class ConsentModelTests
{
    private static readonly SealedNotice[] Notices =
    [
        Draft().Seal(),
        With(Draft(2), Tips, p => p with { Protection = Text("better") }).Seal(),
        (With(Draft(3), Tips, p => p with { Protection = Text("better"), Goal = Text("other") }) with { EffectiveFrom = Start.AddMinutes(20) }).Seal(),
    ];

    [Property(MaxTest = 300)]
    public void Any_order_of_arrival_with_duplicates_gives_the_same_verdict_as_the_model(byte[] script, int seed, byte minutes)
    {
        ConsentEvent[] events = [.. (script ?? []).Select(Make)];
        ConsentEvent[] arrived = [.. events.Concat(events).OrderBy(occurred => HashCode.Combine(seed, occurred.Id))];
        var notices = Notices.Aggregate(NoticeHistory.Empty("mobile-bank"), (history, notice) => history.With(notice));
        var now = Start.AddMinutes(minutes);

        var view = new ConsentView(new(Me, 0, arrived), notices, PersonStanding.FourteenOrOlder, now);

        Assert.Equal(Model(events, now), view.Decide(Tips).Verdict);
        Assert.Equal(view.Decide(Tips), ConsentSnapshot.Take(view)[Tips]);
    }

    [Property(MaxTest = 100)]
    public void Any_sequence_of_acts_agrees_with_the_model(byte[] script)
    {
        var clock = new ModelClock();
        var persons = new InMemoryPersonSource();
        persons.Record(Me, PersonStanding.FourteenOrOlder);
        var register = new ConsentRegister(ConsentPorts.InMemory(persons, clock), Options);
        Run(register.Notices.PublishAsync(Draft().Seal()));
        var (expected, version) = (ConsentVerdict.NotGiven, 1);

        foreach (var step in script ?? [])
        {
            clock.Now += TimeSpan.FromMinutes((step / 8) - 12);
            (expected, version) = Act(register, step % 8, expected, version);

            Assert.Equal(expected, Run(register.CheckAsync(Me, Tips)).Verdict);
        }
    }

    private static (ConsentVerdict Verdict, int Version) Act(ConsentRegister register, int act, ConsentVerdict state, int version)
    {
        if (act is 0 or 1 or 2)
        {
            var plan = Run(register.PlanAsync(Me, [Tips], AskOccasion.PersonAsked));
            Assert.Equal(state == ConsentVerdict.Permitted, plan.Together.Count == 0);
            if (plan.Together.Count == 0 || act == 2)
            {
                return (state, version);
            }

            _ = act == 0 ? Run(register.GiveAsync(Me, plan.Together, Agree)) : Run(register.RefuseAsync(Me, plan.Together[0], No));
            return (act == 0 ? ConsentVerdict.Permitted : ConsentVerdict.Refused, version);
        }

        if (act is 3 or 4)
        {
            Run(register.WithdrawAsync(Me, Tips));
            return (state is ConsentVerdict.Permitted or ConsentVerdict.Superseded ? ConsentVerdict.Withdrawn : state, version);
        }

        if (act is 5 or 6)
        {
            var goal = act == 5 ? version + 1 : version;
            var latest = Run(register.Notices.LoadAsync("mobile-bank")).LatestVersion;
            var draft = With(Draft(latest + 1), Tips, p => p with { Goal = goal == 1 ? p.Goal : Text($"goal {goal}") });
            Run(register.Notices.PublishAsync(draft.Seal()));
            return (act == 5 && state == ConsentVerdict.Permitted ? ConsentVerdict.Superseded : state, goal);
        }

        return (state, version);
    }

    private static T Run<T>(ValueTask<T> task) => task.AsTask().GetAwaiter().GetResult();

    private static ConsentEvent Make(byte code, int index)
    {
        var kind = (ConsentEventKind)(1 + (code % 6));
        var notice = Notices[code / 6 % 3];
        return new()
        {
            Id = $"e{index:0000}",
            Person = Me,
            Purpose = code % 7 == 0 ? Marketing : Tips,
            Kind = kind,
            At = Start.AddMinutes(code / 8),
            NoticeVersion = notice.Version,
            NoticeHash = notice.Hash,
            Form = ConsentForm.General,
            Gesture = ConsentGesture.Button,
            PromptId = $"p{index}",
            ValidUntil = kind == ConsentEventKind.Asked || code % 5 == 0 ? Start.AddMinutes(25) : null,
        };
    }

    private static ConsentVerdict Model(ConsentEvent[] events, DateTimeOffset now)
    {
        var last = events.Length == 0 ? now : events.Max(occurred => occurred.At);
        var effective = last > now ? last : now;
        var decided = events.Where(e => e.Purpose == Tips && e.Kind is ConsentEventKind.Given or ConsentEventKind.Refused or ConsentEventKind.Withdrawn)
            .Where(e => e.Purpose == Tips).OrderBy(e => e.At).ThenBy(e => e.Kind).ThenBy(e => e.Id, StringComparer.Ordinal).LastOrDefault();
        if (decided is null)
        {
            return ConsentVerdict.NotGiven;
        }

        if (decided.Kind != ConsentEventKind.Given)
        {
            return decided.Kind == ConsentEventKind.Refused ? ConsentVerdict.Refused : ConsentVerdict.Withdrawn;
        }

        var ended = events.Where(e => e.Purpose == Tips && e.Kind is ConsentEventKind.Expired or ConsentEventKind.Superseded)
            .Where(e => e.Purpose == Tips && e.At >= decided.At).OrderBy(e => e.At).ThenBy(e => e.Kind).FirstOrDefault();
        if (ended is not null)
        {
            return ended.Kind == ConsentEventKind.Expired ? ConsentVerdict.Expired : ConsentVerdict.Superseded;
        }

        return effective >= Start.AddMinutes(20) && decided.NoticeVersion < 3 ? ConsentVerdict.Superseded
            : decided.ValidUntil <= effective ? ConsentVerdict.Expired
            : ConsentVerdict.Permitted;
    }

    private sealed class ModelClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = Start.AddDays(1);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
