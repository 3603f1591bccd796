using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Register;
using FsCheck.Xunit;

namespace FinAppCompliance.Domain.Tests.Facts;

public sealed class CompletePartTests
{
    private static readonly RecordLookup<Incident, Ref<MobileApplication>> Incidents = RecordLookup.ByEach<Incident, Ref<MobileApplication>>(static incident => incident.Applications);

    private static readonly RegisterRecord[] Bank =
    [
        new OrgUnit { Id = "top", Name = "总行", ParentUnit = Fact<Ref<OrgUnit>>.Absent },
        new OrgUnit { Id = "retail", Name = "零售部", ParentUnit = new Ref<OrgUnit>("top") },
        new OrgUnit { Id = "cards", Name = "信用卡中心", ParentUnit = new Ref<OrgUnit>("retail") },
        new OrgUnit { Id = "science", Name = "科技部", ParentUnit = new Ref<OrgUnit>("top") },
        new MobileApplication { Id = "mb", Name = "手机银行", ManagingUnit = new Ref<OrgUnit>("retail"), OwnerUnit = Fact<Ref<OrgUnit>>.Absent },
        new MobileApplication { Id = "card", Name = "信用卡", OwnerUnit = new Ref<OrgUnit>("cards"), TechnologyUnit = new Ref<OrgUnit>("science") },
        new MobileApplication { Id = "lost", Name = "无主" },
        new AppVersion { Id = "mb-1", Application = "mb" },
    ];

    [Fact]
    public void What_is_declared_for_one_application_holds_for_it_and_what_belongs_to_it()
    {
        var facts = Declared(CompletePart.OfApplication("mb", typeof(PrivacyNotice), typeof(Defect)));

        Assert.True(facts.About<PrivacyNotice>("mb").IsEmpty.IsTrue);
        Assert.True(facts.About<Defect>("mb-1").IsEmpty.IsTrue);
        Assert.True(facts.About<PrivacyNotice>("card").IsEmpty.IsUnknown);
        Assert.True(facts.About<Consent>("mb").IsEmpty.IsUnknown);
        Assert.True(facts.About<PrivacyNotice>("nowhere").IsEmpty.IsUnknown);
        Assert.True(facts.IsCompleteAbout(typeof(Defect), "mb-1"));
        Assert.False(facts.IsCompleteAbout(typeof(Defect), "card"));
    }

    [Fact]
    public void The_list_of_all_records_does_not_become_complete()
    {
        var facts = Declared(CompletePart.OfUnit("top", typeof(PrivacyNotice)), CompletePart.OfApplication("lost", typeof(PrivacyNotice)));

        Assert.Equal(["card", "lost", "mb"], facts.ApplicationsCompleteFor(typeof(PrivacyNotice)));
        Assert.False(facts.All<PrivacyNotice>().IsComplete);
        Assert.False(facts.IsComplete(typeof(PrivacyNotice)));
        Assert.False(facts.IsCompleteByParent(typeof(PrivacyNotice)));
    }

    [Theory]
    [InlineData("top", "card,mb")]
    [InlineData("retail", "card,mb")]
    [InlineData("cards", "card")]
    [InlineData("science", "")]
    public void A_unit_stands_for_the_applications_that_it_or_a_unit_below_owns_or_manages(string unit, string applications) =>
        Assert.Equal(applications, string.Join(',', Declared(CompletePart.OfUnit(unit, typeof(Sdk))).ApplicationsCompleteFor(typeof(Sdk))));

    [Fact]
    public void A_lookup_by_the_application_is_complete_as_well_and_one_that_may_belong_there_still_counts()
    {
        var facts = Declared(CompletePart.OfApplication("mb", typeof(Incident)));

        Assert.True(facts.Under(Incidents, new Ref<MobileApplication>("mb")).IsEmpty.IsTrue);
        Assert.True(facts.Under(Incidents, new Ref<MobileApplication>("card")).IsEmpty.IsUnknown);
        Assert.True(facts.With([new Incident { Id = "i" }]).Under(Incidents, new Ref<MobileApplication>("mb")).IsEmpty.IsUnknown);
    }

    [Fact]
    public void A_record_whose_parent_is_unknown_leaves_every_application_open()
    {
        var facts = Declared(CompletePart.OfApplication("mb", typeof(Complaint)));

        Assert.True(facts.About<Complaint>("mb").IsComplete);
        Assert.False(facts.With([new Complaint { Id = "c" }]).About<Complaint>("mb").IsComplete);
        Assert.False(facts.With([new Complaint { Id = "c" }]).IsCompleteAbout(typeof(Complaint), "mb"));
        Assert.True(facts.With([new Complaint { Id = "c", Application = new Ref<MobileApplication>("card") }]).About<Complaint>("mb").IsComplete);
    }

    [Fact]
    public void A_unit_follows_its_applications_through_changes()
    {
        var facts = Declared(CompletePart.OfUnit("cards", typeof(Sdk)));
        var moved = facts.With([new MobileApplication { Id = "mb", Name = "手机银行", ManagingUnit = new Ref<OrgUnit>("cards") }], "card");

        Assert.Equal(["mb"], moved.ApplicationsCompleteFor(typeof(Sdk)));
        Assert.Equal(["card"], facts.ApplicationsCompleteFor(typeof(Sdk)));
        Assert.Empty(facts.With([new MobileApplication { Id = "card", Name = "信用卡" }]).ApplicationsCompleteFor(typeof(Sdk)));
    }

    [Fact]
    public void Declaring_a_type_as_a_whole_or_not_at_all_takes_its_parts_back()
    {
        var facts = Declared(CompletePart.OfApplication("mb", typeof(Sdk), typeof(Consent)));

        Assert.False(facts.Declare(typeof(Sdk), isComplete: false).About<Sdk>("mb").IsComplete);
        Assert.True(facts.Declare(typeof(Sdk), isComplete: false).About<Consent>("mb").IsComplete);
        Assert.Equal([CompletePart.OfApplication("mb", typeof(Consent))], facts.Declare(typeof(Sdk), isComplete: true).CompleteParts);
        Assert.False(facts.Declare(typeof(Sdk), isComplete: true).Declare(typeof(Sdk), isComplete: false).About<Sdk>("mb").IsComplete);
    }

    [Fact]
    public void Batches_join_their_parts_and_a_batch_without_records_can_declare()
    {
        var facts = FactSet.From(
        [
            new("ledger", Bank, [typeof(Consent)]),
            new("office", [], null, [CompletePart.OfApplication("mb", typeof(Sdk)), CompletePart.OfApplication("mb", typeof(Consent))]),
            new("office 2", [], null, [CompletePart.OfApplication("mb", typeof(Defect))]),
        ]);

        Assert.Equal([CompletePart.OfApplication("mb", typeof(Sdk), typeof(Defect))], facts.CompleteParts);
        Assert.Contains(typeof(Sdk), facts.Types);
    }

    [Fact]
    public void A_ring_of_units_ends()
    {
        RegisterRecord[] ring =
        [
            new OrgUnit { Id = "a", Name = "a", ParentUnit = new Ref<OrgUnit>("b") },
            new OrgUnit { Id = "b", Name = "b", ParentUnit = new Ref<OrgUnit>("a") },
            new MobileApplication { Id = "x", Name = "x", OwnerUnit = new Ref<OrgUnit>("a") },
        ];

        Assert.Equal(["x"], FactSet.Of(ring).Declare(CompletePart.OfUnit("b", typeof(Sdk))).ApplicationsCompleteFor(typeof(Sdk)));
    }

    [Fact]
    public void Parts_without_types_or_of_what_belongs_to_no_application_are_refused()
    {
        Assert.Throws<ArgumentException>(() => CompletePart.OfApplication("mb"));
        Assert.Throws<ArgumentException>(() => CompletePart.OfApplication("mb", typeof(MobileApplication)));
        Assert.Throws<ArgumentException>(() => CompletePart.OfApplication("mb", typeof(string)));
        Assert.Throws<ArgumentException>(() => CompletePart.OfUnit(default, typeof(Sdk)));
        Assert.Throws<ArgumentException>(() => new FactBatch("x", [], null, [null!]));
    }

    [Fact]
    public void A_register_declares_only_for_what_it_holds()
    {
        Assert.Throws<ArgumentException>(() => new InstitutionRegister(Bank, completeParts: [CompletePart.OfApplication("nowhere", typeof(Sdk))]));
        Assert.Throws<ArgumentException>(() => new InstitutionRegister(Bank, completeParts: [CompletePart.OfUnit("mb", typeof(Sdk))]));
        Assert.Throws<ArgumentException>(() => new InstitutionRegister(Bank, completeParts: [CompletePart.OfApplication("mb", typeof(OrgUnit))]));
        Assert.True(FactSet.From([new InstitutionRegister(Bank, completeParts: [CompletePart.OfApplication("mb", typeof(Sdk))]).ToBatch()]).About<Sdk>("mb").IsComplete);
    }

    [Property]
    public bool Parts_for_every_application_answer_like_the_whole(int seed)
    {
        var random = new Random(seed);
        RegisterRecord[] records =
        [
            .. Bank,
            .. Enumerable.Range(0, random.Next(8)).Select(at => new AppVersion { Id = $"v{at}", Application = Pick(random, "mb", "card", "lost") }),
            .. Enumerable.Range(0, random.Next(8)).Select(at => new Sdk { Id = $"s{at}", Name = "s", Application = random.Next(9) == 0 ? Fact<Ref<MobileApplication>>.Unknown : new Ref<MobileApplication>(Pick(random, "mb", "card", "lost")) }),
            .. Enumerable.Range(0, random.Next(8)).Select(at => new Defect { Id = $"d{at}", Version = $"v{random.Next(9)}" }),
        ];
        Type[] kinds = [typeof(AppVersion), typeof(Sdk), typeof(Defect)];
        var facts = FactSet.Of(records);
        var whole = kinds.Aggregate(facts, static (set, kind) => set.Declare(kind, isComplete: true));
        var parts = new[] { "mb", "card", "lost" }.Aggregate(facts, (set, id) => set.Declare(CompletePart.OfApplication(id, kinds)));

        return records.Where(record => facts.Find(facts.RootOf(record)) is MobileApplication).All(record =>
            Same(whole.About<AppVersion>(record.Id), parts.About<AppVersion>(record.Id))
            && Same(whole.About<Sdk>(record.Id), parts.About<Sdk>(record.Id))
            && Same(whole.About<Defect>(record.Id), parts.About<Defect>(record.Id)));
    }

    private static bool Same<T>(Records<T> one, Records<T> other)
        where T : RegisterRecord => one.IsComplete == other.IsComplete && one.ToArray().SequenceEqual(other.ToArray());

    private static string Pick(Random random, params string[] ids) => ids[random.Next(ids.Length)];

    private static FactSet Declared(params CompletePart[] parts) => FactSet.From([new("bank", Bank, null, parts)]);
}
