using System.Globalization;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Privacy;
using FinAppCompliance.Privacy.Consents;
using FinAppCompliance.Privacy.Notices;
using FinAppCompliance.Privacy.Persons;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Benchmarks.Privacy;

/// <summary>An invented bank with any number of purposes, and persons with any number of events.</summary>
internal sealed class ConsentLoad
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    private static readonly PseudonymKey Key = new(new byte[32]);

    private readonly SealedNotice _notice;

    public ConsentLoad(int purposes)
    {
        _notice = Draft(1, Enumerable.Range(0, purposes).Select(static number => Purpose(number, "goal"))).Seal();
        Purposes = [.. _notice.Purposes.Select(static purpose => purpose.Id)];
        Register = new(ConsentPorts.InMemory(Persons, TimeProvider.System), new PrivacyOptions { RestingPeriod = TimeSpan.FromDays(30) });
        Register.Notices.PublishAsync(_notice).AsTask().GetAwaiter().GetResult();
    }

    public SealedNotice Notice => _notice;

    public PurposeId[] Purposes { get; }

    public InMemoryPersonSource Persons { get; } = new();

    public ConsentRegister Register { get; }

    public static PersonPseudonym Person(int number) => Key.Of($"customer-{number.ToString(CultureInfo.InvariantCulture)}");

    public static NoticeDraft Draft(int version, IEnumerable<ProcessingPurpose> purposes) => new()
    {
        App = "bench",
        Version = version,
        EffectiveFrom = Start,
        Handler = new() { Name = Text("bank"), Contact = Text("contact"), OfficerContact = Text("officer") },
        Purposes = [.. purposes],
        RightsProcedure = Text("rights"),
        AccountClosure = Text("closure"),
        ConsentWithdrawal = Text("withdrawal"),
        ConsentSteps = 1,
        WithdrawalSteps = 1,
        ComplaintChannels = [new() { Description = Text("hotline"), Address = "400-000-0000" }],
        ChangeProcedure = Text("changes"),
        ServesUnderFourteen = false,
        TapsFromHome = 2,
    };

    public static ProcessingPurpose Purpose(int number, string goal) => new()
    {
        Id = PurposeId.Parse($"bench/purpose-{number.ToString(CultureInfo.InvariantCulture)}"),
        Title = Text("title"),
        Goal = Text(goal),
        Manner = Text("manner"),
        Information = [InformationUse.Of("usage_log", Text("scenario")), InformationUse.Of("device_info", Text("scenario"), InformationSource.Device)],
        Basis = LawfulBasis.Consent,
        Retention = RetentionTerm.Fixed(new TimeLimit(6, TimeUnit.Months), RetentionStart.Collection, RetentionOutcome.Delete),
        Protection = Text("encrypted"),
        Recipients = [],
    };

    /// <summary>Records a person with events that go round the purposes; a purpose is given and withdrawn in turn, so that half of them are permitted at the end.</summary>
    public PersonPseudonym Add(int number, int events, IConsentStore? store = null)
    {
        var person = Person(number);
        Persons.Record(person, PersonStanding.FourteenOrOlder);
        var append = new ConsentAppend(person, 0, [.. Enumerable.Range(0, events).Select(at => Event(person, at))], []);
        return (store ?? Register.Store).AppendAsync(append, default).AsTask().GetAwaiter().GetResult()
            ? person
            : throw new InvalidOperationException("the events were not added");
    }

    /// <summary>Says what the events of <see cref="Add"/> mean, without the register.</summary>
    public bool Expects(int purpose, int events)
    {
        var lastRound = (events - 1 - purpose) / Purposes.Length;
        return purpose < events && (lastRound + purpose) % 2 == 0;
    }

    private ConsentEvent Event(PersonPseudonym person, int at) => new()
    {
        Id = at.ToString(CultureInfo.InvariantCulture),
        Person = person,
        Purpose = Purposes[at % Purposes.Length],
        Kind = ((at / Purposes.Length) + (at % Purposes.Length)) % 2 == 0 ? ConsentEventKind.Given : ConsentEventKind.Withdrawn,
        At = Start.AddMinutes(at + 1),
        NoticeVersion = 1,
        NoticeHash = _notice.Hash,
        Form = ConsentForm.General,
        Gesture = ConsentGesture.Button,
        Screen = "screen@1",
    };

    private static BilingualText Text(string en) => new($"中文{en}", en);
}
