using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Privacy.Consents;
using FinAppCompliance.Privacy.Notices;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Facts;

/// <summary>Adds up where the consents of all persons stand, so that the facts name nobody.</summary>
internal sealed class ConsentTally(AssessedState state)
{
    private readonly HashSet<PurposeId> _childPurposes = [];
    private readonly SortedDictionary<string, Consent> _records = new(StringComparer.Ordinal);

    /// <summary>Gets the state with what the persons tell of it.</summary>
    public AssessedState State => state with { HasChild = HasChild, ChildPurposes = _childPurposes };

    /// <summary>Gets whether some person under fourteen has events.</summary>
    public bool HasChild { get; private set; }

    /// <summary>Gets whether some person under fourteen consented without a guardian.</summary>
    public bool HasUnguardedChild { get; private set; }

    public IReadOnlyCollection<Consent> Records => _records.Values;

    public void Count(ConsentView view)
    {
        var isChild = view.Standing.IsUnderFourteenAt(view.Effective).IsTrue && view.History.Events.Count > 0;
        HasChild |= isChild;
        if (state.Edition is not { } edition)
        {
            return;
        }

        for (var position = 0; position < edition.Purposes.Length; position++)
        {
            var consent = ConsentPosition.Fold(view.History.Span, edition.Purposes[position].Id, view.Effective);
            if (consent.Decided is { } decided && edition.Purposes[position].RestsOnConsent)
            {
                CountChild(isChild && decided.Kind == ConsentEventKind.Given, decided);
                Count(view, edition, position, consent);
            }
        }
    }

    private void CountChild(bool consented, ConsentEvent decided)
    {
        if (consented)
        {
            _childPurposes.Add(decided.Purpose);
            HasUnguardedChild |= decided.Guardian is null;
        }
    }

    private void Count(ConsentView view, NoticeEdition edition, int position, in ConsentPosition consent)
    {
        var decided = consent.Decided!;
        switch (decided.Kind)
        {
            case ConsentEventKind.Given when view.Decide(edition, position, consent).Permits:
                Add("given", decided, consent.AskedSinceRefusal, static (record, e) => record with { GivenAt = Earlier(record.GivenAt, e.At), WithdrawnAt = Fact<DateTimeOffset>.Absent });
                break;
            case ConsentEventKind.Refused:
                Add("refused", decided, consent.AskedSinceRefusal, static (record, _) => record with { GivenAt = Fact<DateTimeOffset>.Absent, WithdrawnAt = Fact<DateTimeOffset>.Absent });
                break;
            case ConsentEventKind.Withdrawn when LastGiven(view, decided) is { } given:
                Add("withdrawn", given, consent.AskedSinceRefusal, (record, e) => record with { GivenAt = Earlier(record.GivenAt, e.At), WithdrawnAt = Earlier(record.WithdrawnAt, decided.At) });
                break;
        }
    }

    private void Add(string standing, ConsentEvent told, int asks, Func<Consent, ConsentEvent, Consent> join)
    {
        var kind = KindOf(told);
        var way = WayOf(told.Gesture);
        var id = FactIds.Consents(told.Purpose, $"{standing}:{kind}:{way}");
        var record = _records.GetValueOrDefault(id) ?? new Consent
        {
            Id = id,
            Application = state.Application.Application,
            SubjectPseudonym = Fact<string>.Absent,
            Activity = new Ref<ProcessingActivity>(FactIds.Activity(told.Purpose)),
            Kind = kind,
            Way = way,
            AsksAfterRefusal = 0,
            IsGuardians = told.Guardian is not null,
        };
        _records[id] = join(record, told) with { AsksAfterRefusal = Math.Max(record.AsksAfterRefusal.Value, asks) };
    }

    private static ConsentEvent? LastGiven(ConsentView view, ConsentEvent withdrawn) =>
        view.History.Events.LastOrDefault(occurred => occurred.Purpose == withdrawn.Purpose && occurred.Kind == ConsentEventKind.Given && occurred.At < withdrawn.At);

    private static Fact<DateTimeOffset> Earlier(Fact<DateTimeOffset> known, DateTimeOffset other) => known.HasValue && known.Value <= other ? known : other;

    private static ConsentKind KindOf(ConsentEvent told) => told switch
    {
        { Guardian: not null } => ConsentKind.Guardian,
        { Form: ConsentForm.Written } => ConsentKind.Written,
        { Form: ConsentForm.Separate } => ConsentKind.Separate,
        _ => ConsentKind.General,
    };

    private static Fact<ConsentWay> WayOf(ConsentGesture gesture) => gesture switch
    {
        ConsentGesture.Tick => ConsentWay.ActiveTick,
        ConsentGesture.Button => ConsentWay.ActiveButton,
        ConsentGesture.Signature => ConsentWay.Signature,
        _ => Fact<ConsentWay>.Unknown,
    };
}
