using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Privacy.Consents;
using FinAppCompliance.Privacy.Facts;
using FinAppCompliance.Privacy.Necessity;
using FinAppCompliance.Privacy.Persons;
using FinAppCompliance.Privacy.Purposes;
using FsCheck.Xunit;
using static FinAppCompliance.Privacy.Tests.Example;

namespace FinAppCompliance.Privacy.Tests.Facts;

public sealed class PrivacyFactSourceTests
{
    private static readonly DateOnly FirstDay = ChinaStandardTime.DateOf(Start);

    private readonly FactBench _bench = new(Start);

    [Fact]
    public async Task An_application_without_a_notice_has_no_facts_but_that_of_minors()
    {
        var batch = await _bench.CollectAsync();

        Assert.Equal(["minors:mobile-bank"], batch.Records.Select(static record => record.Id));
        Assert.All(batch.Records.OfType<MinorProtection>(), static minors => Assert.True(minors.RequiresGuardianConsent.IsUnknown && minors.HasSpecialRules.IsUnknown));
    }

    [Fact]
    public async Task Nothing_is_claimed_to_be_all_unless_the_host_says_so()
    {
        Assert.Empty((await _bench.CollectAsync(holdsEveryApplication: false)).CompleteKinds);
        Assert.Contains(typeof(PersonalInformationElement), (await _bench.CollectAsync()).CompleteKinds);
        _bench.Assess(FactList<ObservedUse>.Unknown);
        Assert.DoesNotContain(typeof(PersonalInformationElement), (await _bench.CollectAsync()).CompleteKinds);
        Assert.DoesNotContain(typeof(Sdk), (await _bench.CollectAsync()).CompleteKinds);
        Assert.Contains(typeof(PrivacyNotice), (await _bench.CollectAsync()).CompleteKinds);
    }

    [Fact]
    public async Task A_sealed_notice_tells_every_element_and_both_lists()
    {
        await _bench.PublishAsync(Draft());

        var notice = Assert.Single(await RecordsAsync<PrivacyNotice>());
        Assert.Equal(Enum.GetValues<NoticeElement>().Order(), notice.Contents.Order());
        Assert.Equal(((Fact<bool>)true, (Fact<bool>)true, (Fact<bool>)true), (notice.ListsCollected, notice.ListsShared, notice.HasMinorsRules));
        Assert.Equal((FirstDay, Fact<DateOnly>.Absent, 2), (notice.PublishedOn.Value, notice.EffectiveThrough, notice.ClicksFromHome.Value));
        Assert.Equal("400-000-0000", Assert.Single(await RecordsAsync<ComplaintChannel>()).Address.Value);
    }

    [Fact]
    public async Task A_notice_is_in_force_until_the_next_one()
    {
        await _bench.PublishAsync(Draft());
        _bench.Clock.Advance(TimeSpan.FromDays(10));
        await _bench.PublishAsync(Draft(2));

        var notices = await RecordsAsync<PrivacyNotice>();
        Assert.Equal([FirstDay.AddDays(9), Fact<DateOnly>.Absent], notices.Select(static notice => notice.EffectiveThrough));
        var before = (await _bench.CollectAsync(Start.AddDays(10).AddTicks(-1))).Records.OfType<PrivacyNotice>();
        Assert.True(Assert.Single(before).EffectiveThrough.IsAbsent);
    }

    [Fact]
    public async Task A_purpose_that_goes_on_began_with_the_first_notice_that_lists_it()
    {
        await _bench.PublishAsync(Draft() with { Purposes = [Purpose(Tips)] });
        _bench.Clock.Advance(TimeSpan.FromDays(10));
        await _bench.PublishAsync(Draft(2) with { Purposes = [Purpose(Tips), Purpose(Marketing)] });

        Assert.Equal(
            [("processing:mobile-bank/marketing", FirstDay.AddDays(10)), ("processing:mobile-bank/tips", FirstDay)],
            (await RecordsAsync<ProcessingActivity>()).Select(static activity => (activity.Id, activity.StartedOn.Value)).Order());
    }

    [Fact]
    public async Task After_the_end_of_the_service_nothing_is_processed()
    {
        await _bench.PublishAsync(Draft());
        await _bench.Register.Notices.EndServiceAsync("mobile-bank", Start.AddDays(3));

        Assert.NotEmpty((await _bench.CollectAsync(Start.AddDays(3).AddTicks(-1))).Records.OfType<ProcessingActivity>());
        var ended = await _bench.CollectAsync(Start.AddDays(3));
        Assert.Empty(ended.Records.OfType<ProcessingActivity>());
        Assert.Equal(FirstDay.AddDays(2), Assert.Single(ended.Records.OfType<PrivacyNotice>()).EffectiveThrough.Value);
    }

    [Fact]
    public async Task Recipients_become_provisions_exports_and_sdks_by_their_role()
    {
        var abroad = Insurer() with { Id = "abroad", Country = "SG", ExportPath = Text("standard contract"), RightsProcedure = Text("rights") };
        var sdk = Insurer(SdkLegalRole.EntrustedProcessor) with { Id = "kit", Sdk = "Kit One" };
        await _bench.PublishAsync(Draft() with { Purposes = [Purpose(Marketing) with { Recipients = [Insurer(), abroad, sdk] }] });

        Assert.Equal(["abroad", "example-insurer"], (await RecordsAsync<ThirdPartyProvision>()).Select(static provision => provision.Recipient.Value.Id));
        Assert.All(await RecordsAsync<ThirdPartyProvision>(), static provision => Assert.Equal(((Fact<bool>)true, (Fact<bool>)true), (provision.HasSeparateConsent, provision.IsRecipientTold)));
        Assert.Equal("SG", Assert.Single(await RecordsAsync<CrossBorderTransfer>()).Country.Value);
        var kit = Assert.Single(await RecordsAsync<Sdk>());
        Assert.Equal(("privacy-sdk:mobile-bank:Kit-One", true, true), (kit.Id, kit.IsInSharedList.Value, kit.IsInCollectedList.Value));
        var activity = Assert.Single(await RecordsAsync<ProcessingActivity>());
        Assert.Equal((true, true, false, 3), (activity.IsEntrusted.Value, activity.IsCrossBorder.Value, activity.IsJoint.Value, activity.Recipients.Count));
    }

    [Fact]
    public async Task Consents_are_told_in_aggregate_and_name_nobody()
    {
        await _bench.PublishAsync(Draft() with { Purposes = [Purpose(Tips)] });
        var persons = Enumerable.Range(0, 6).Select(static i => Key.Of($"person-{i}")).ToArray();
        foreach (var person in persons)
        {
            _bench.Persons.Record(person, PersonStanding.FourteenOrOlder);
            await _bench.AnswerAsync(person, Tips, new(ConsentGesture.Button, "tips@1"), agrees: person != persons[5]);
            _bench.Clock.Advance(TimeSpan.FromHours(1));
        }

        await _bench.Register.WithdrawAsync(persons[0], Tips);
        var consents = await RecordsAsync<Consent>();

        Assert.Equal(["consents:mobile-bank/tips:given:General:ActiveButton", "consents:mobile-bank/tips:refused:General:ActiveButton", "consents:mobile-bank/tips:withdrawn:General:ActiveButton"], consents.Select(static consent => consent.Id));
        Assert.Equal(Start.AddHours(1).AddTicks(1), consents[0].GivenAt.Value);
        Assert.True(consents[0].WithdrawnAt.IsAbsent && consents[1].GivenAt.IsAbsent);
        Assert.Equal((Start.AddTicks(1), Start.AddHours(6)), (consents[2].GivenAt.Value, consents[2].WithdrawnAt.Value));
        var text = string.Concat((await _bench.CollectAsync()).Records);
        Assert.All(persons, person => Assert.DoesNotContain(person.ToString(), text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Asking_again_after_a_refusal_is_counted()
    {
        await _bench.PublishAsync(Draft() with { Purposes = [Purpose(Tips)] });
        _bench.Persons.Record(Me, PersonStanding.FourteenOrOlder);
        await _bench.AnswerAsync(Me, Tips, Agree, agrees: false);
        _bench.Clock.Advance(TimeSpan.FromDays(31));
        await _bench.Register.PlanAsync(Me, [Tips]);

        Assert.Equal(1, Assert.Single(await RecordsAsync<Consent>()).AsksAfterRefusal.Value);
        Assert.Equal(0, Assert.Single((await _bench.CollectAsync(Start.AddDays(30))).Records.OfType<Consent>()).AsksAfterRefusal.Value);
    }

    [Fact]
    public async Task A_consent_that_a_new_notice_superseded_is_told_no_more()
    {
        await _bench.PublishAsync(Draft() with { Purposes = [Purpose(Tips)] });
        _bench.Persons.Record(Me, PersonStanding.FourteenOrOlder);
        await _bench.AnswerAsync(Me, Tips, Agree);
        _bench.Clock.Advance(TimeSpan.FromDays(1));
        await _bench.PublishAsync(Draft(2) with { Purposes = [Purpose(Tips) with { Goal = Text("another goal") }] });

        Assert.Empty(await RecordsAsync<Consent>());
        Assert.Single((await _bench.CollectAsync(Start.AddHours(1))).Records.OfType<Consent>());
    }

    [Fact]
    public async Task A_guarded_child_is_told_as_a_guardians_consent()
    {
        await _bench.PublishAsync(Draft() with { Purposes = [Purpose(Tips)] });
        _bench.Persons.Record(Me, PersonStanding.Child(FirstDay.AddYears(2), Mother));
        await _bench.AnswerAsync(Me, Tips, new(ConsentGesture.Button, "tips@1") { Guardian = Mother });
        _bench.Clock.Advance(TimeSpan.FromSeconds(1));

        var consent = Assert.Single(await RecordsAsync<Consent>());
        Assert.Equal((ConsentKind.Guardian, true), (consent.Kind.Value, consent.IsGuardians.Value));
        Assert.True(Assert.Single(await RecordsAsync<MinorProtection>()).RequiresGuardianConsent.Value);
        Assert.True(Assert.Single(await RecordsAsync<ProcessingActivity>()).IncludesSensitive.Value);
    }

    [Theory]
    [InlineData(true, true, false)]
    [InlineData(true, false, true)]
    [InlineData(false, true, false)]
    public async Task A_permission_is_related_to_the_function_that_is_refused_with_it(bool isUsed, bool blocks, bool isRelated)
    {
        await _bench.PublishAsync(Draft() with { Purposes = [Purpose(Tips, isUsed ? "contacts" : "usage_log")] });
        _bench.Assess([new() { Kind = InformationKinds.Get("contacts"), Permission = "READ_CONTACTS", VersionId = "v1", RefusalBlocks = blocks }]);

        var use = Assert.Single(await RecordsAsync<PermissionUse>());
        Assert.Equal((blocks, isRelated), (use.BlocksFunctionIfRefused.Value, use.IsRelatedToFunction.Value));
        Assert.True(use.IsPurposeTold.IsUnknown && use.IsAfterConsent.IsUnknown && use.RequestedAtStart.IsUnknown);
    }

    // Whatever was collected can be joined with the rest of the register: ids are unique and parents form no ring.
    [Property(MaxTest = 30)]
    public void Facts_of_any_selection_of_kinds_make_a_fact_set(byte[] choices)
    {
        var bench = new FactBench(Start);
        var kinds = InformationKinds.All.Where(static kind => kind.Code != "other").ToArray();
        InformationKind[] chosen = [.. choices.Select(choice => kinds[choice % kinds.Length]).Append(kinds[0]).Distinct()];
        var purpose = Purpose(Tips) with { Information = [.. chosen.Select(static kind => InformationUse.Of(kind.Code, Text("s")))] };
        bench.PublishAsync(Draft() with { Purposes = [purpose] }).GetAwaiter().GetResult();
        bench.Assess([.. choices.Select((choice, at) => new ObservedUse { Kind = kinds[(choice + at) % kinds.Length], Sdk = at % 2 == 0 ? null : "Kit One", Permission = "P", VersionId = "v1" })]);

        var batch = bench.CollectAsync().AsTask().GetAwaiter().GetResult();

        Assert.Equal(batch.Records.Count, batch.Records.Select(static record => record.Id).Distinct().Count());
        Assert.Equal(batch.Records.Count, FactSet.From([batch]).Types.Sum(type => FactSet.From([batch]).SpanOf(type).Length));
        Assert.Equal(chosen.Length, batch.Records.OfType<PersonalInformationElement>().Count(static element => element.Activity.HasValue));
    }

    private async Task<IReadOnlyList<T>> RecordsAsync<T>()
        where T : RegisterRecord => [.. (await _bench.CollectAsync()).Records.OfType<T>().OrderBy(static record => record.Id, StringComparer.Ordinal)];
}
