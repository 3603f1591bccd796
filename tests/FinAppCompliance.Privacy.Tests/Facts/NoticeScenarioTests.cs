using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Privacy.Necessity;
using FinAppCompliance.Privacy.Notices;
using FinAppCompliance.Privacy.Persons;
using FinAppCompliance.Privacy.Purposes;
using static FinAppCompliance.Privacy.Tests.Example;
using static FinAppCompliance.Privacy.Tests.Facts.FactBench;

namespace FinAppCompliance.Privacy.Tests.Facts;

/// <summary>Scenarios S-02, S-06, S-15 and S-16 from the state of notices and consents, not from records that somebody wrote.</summary>
public sealed class NoticeScenarioTests
{
    private static readonly PurposeId Attendance = PurposeId.Parse("mobile-bank/attendance");

    private static readonly PurposeId Field = PurposeId.Parse("mobile-bank/field-visits");

    private static readonly PurposeId Transfer = PurposeId.Parse("mobile-bank/transfer-to-contact");

    private static readonly PurposeId Account = PurposeId.Parse("mobile-bank/account");

    [Fact]
    public async Task S02_staff_attendance_needs_no_consent_and_location_an_assessment()
    {
        var bench = new FactBench(At(2025, 6, 30));
        await bench.PublishAsync(Draft() with
        {
            ServesUnderFourteen = false,
            MinorsRules = null,
            Purposes = [ForStaff(Attendance, "usage_log"), ForStaff(Field, "location_precise")],
        });
        var staff = App with { Audience = AppAudience.Internal, ServiceTypes = [], Ledger = LedgerStatus.Listed };

        var run = await bench.AssessAsync(staff);

        Assert.Equal(["processing:mobile-bank/field-visits High"], Breaches(run, "PIPL-55"));
        Assert.Empty(Breaches(run, "PIPL-14"));
        Assert.Empty(Breaches(run, "PIPL-29"));
        Assert.Equal(RuleOutcome.NotApplicable, run.OutcomeOf(RuleId.Parse("PIPL-14"), "processing:mobile-bank/attendance"));
        Assert.Equal(RuleOutcome.Satisfied, run.OutcomeOf(RuleId.Parse("N99-00.1"), "app"));
        Assert.Equal(RuleOutcome.NotApplicable, run.OutcomeOf(RuleId.Parse("N99-06.4"), "app"));
        Assert.Equal(RuleOutcome.Satisfied, run.OutcomeOf(RuleId.Parse("N99-16.2"), "personal-information:mobile-bank/attendance:usage_log"));
    }

    [Fact]
    public async Task S06_a_hidden_sdk_is_found_by_what_was_seen_of_it()
    {
        var bench = new FactBench(At(2025, 5, 20));
        await bench.PublishAsync(WithoutMinors());
        bench.Assess([new() { Kind = InformationKinds.Get("device_id"), Sdk = "PushX", SdkRole = SdkLegalRole.IndependentHandler, IsBeforeConsent = true, RefusalBlocks = false }]);
        var version = new AppVersion { Id = "v5.2", Application = App, BuiltOn = new DateOnly(2025, 5, 1), ReleasedAt = At(2025, 5, 10), Components = [], Sdks = ["pushx"] };
        var kit = new Sdk { Id = "pushx", Name = "PushX", Verdict = Fact<ComponentVerdict>.Absent };

        var run = await bench.AssessAsync(App, version, kit);

        Assert.Equal(["app collected High"], Breaches(run, "N99-16.3"));
        Assert.Equal(["app collected High", "app notice High", "app sdk High"], Breaches(run, "AUD-2.1"));
        Assert.Equal(["app collection High", "app sdk High"], Breaches(run, "AUD-3.1"));
        Assert.Equal(["app sdk High"], Breaches(run, "NDR-21"));
        Assert.Equal(["app collected High"], Breaches(run, "PIPL-17"));
        Assert.Equal(["app sdk High"], Breaches(run, "PIPL-23"));
        Assert.Empty(Breaches(run, "PIPL-21"));
        Assert.Contains("v5.2 pushx High", Breaches(run, "N99-06.7"));
        Assert.Equal(["v5.2 pushx High"], Breaches(run, "N99-07.2"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task S15_contacts_or_nothing_is_found_whether_the_notice_or_the_application_forces_them(bool noticeForces)
    {
        var bench = new FactBench(At(2025, 7, 1));
        await bench.PublishAsync(WithoutMinors() with
        {
            Purposes =
            [
                Purpose(Account) with
                {
                    Basis = LawfulBasis.Contract,
                    BasisExplanation = Text("account contract"),
                    IsNecessary = true,
                    Information = [InformationUse.Of("phone_number", Text("at login"), isRequired: true)],
                    Retention = RetentionTerm.Fixed(new(5, Domain.Time.TimeUnit.Years), RetentionStart.RelationEnd, RetentionOutcome.Delete),
                },
                Purpose(Transfer) with { IsNecessary = noticeForces, Information = [InformationUse.Of("contacts", Text("at start"), InformationSource.Device, isRequired: true)] },
            ],
        });
        bench.Assess([new()
        {
            Kind = InformationKinds.Get("contacts"),
            Permission = "android.permission.READ_CONTACTS",
            VersionId = "v1",
            IsAtStart = true,
            IsBeforeConsent = false,
            IsPurposeTold = false,
            RefusalBlocks = true,
        }]);

        var run = await bench.AssessAsync(App, new AppVersion { Id = "v1", Application = App });

        const string Contacts = "personal-information:mobile-bank/transfer-to-contact:contacts";
        const string Permission = "permission-use:v1:android.permission.READ_CONTACTS:contacts";
        Assert.Equal([$"{Contacts} forced High"], Breaches(run, "N99-16.2"));
        Assert.Equal([$"{Contacts} High"], Breaches(run, "NEC-4"));
        Assert.Equal([$"{Permission} High"], Breaches(run, "AUD-4.2"));
        Assert.Equal([$"{Contacts} High"], Breaches(run, "PIPL-16"));
        Assert.Equal([$"{Contacts} High"], Breaches(run, "DSM-57"));
        Assert.Equal([$"{Permission} Medium"], Breaches(run, "AUD-2.3"));
        Assert.Equal(RuleOutcome.Satisfied, run.OutcomeOf(RuleId.Parse("NEC-4"), "personal-information:mobile-bank/account:phone_number"));
    }

    [Fact]
    public async Task S16_a_child_who_registered_alone_is_found_by_the_consents()
    {
        var bench = new FactBench(At(2025, 6, 1));
        await bench.PublishAsync(WithoutMinors());
        bench.Persons.Record(Me, PersonStanding.FourteenOrOlder);
        await bench.AnswerAsync(Me, Tips, Agree);
        bench.Persons.Record(Me, PersonStanding.Child(new DateOnly(2026, 5, 1), Mother));
        bench.Clock.SetUtcNow(At(2025, 12, 31));

        var run = await bench.AssessAsync(App with { AllowsMinors = true, FirstReleasedOn = new DateOnly(2024, 1, 8) });

        Assert.Equal(["app ageGate High", "app guardianConsent High", "app specialRules High"], Breaches(run, "N99-06.5"));
        Assert.Equal(["app guardian High", "app rules High"], Breaches(run, "PIPL-31"));
        Assert.Equal(["app minors High"], Breaches(run, "NDR-21"));
        Assert.Equal(["app guardian High"], Breaches(run, "NDR-22"));
        Assert.Equal(["app High"], Breaches(run, "MIN-37"));
        var facts = await bench.CollectAsync();
        Assert.All(facts.Records.OfType<PersonalInformationElement>(), static element => Assert.Equal(((Fact<bool>)true, (Fact<bool>)true), (element.IsSensitive, element.ConcernsUnder14)));
        Assert.Contains(facts.Records.OfType<ProcessingActivity>(), static activity => activity.Id == "processing:mobile-bank/tips" && activity.IncludesSensitive.Value);
    }

    [Fact]
    public async Task What_was_not_looked_at_decides_nothing()
    {
        var bench = new FactBench(At(2025, 7, 1));
        await bench.PublishAsync(WithoutMinors());
        bench.Assess(FactList<ObservedUse>.Unknown);

        var run = await bench.AssessAsync(App);

        Assert.Equal(RuleOutcome.Undetermined, run.OutcomeOf(RuleId.Parse("AUD-3.1"), "app"));
        Assert.Equal(RuleOutcome.Undetermined, run.OutcomeOf(RuleId.Parse("AUD-2.1"), "app"));
        Assert.Equal(RuleOutcome.Undetermined, run.OutcomeOf(RuleId.Parse("DSM-57"), "personal-information:mobile-bank/tips:usage_log"));
        Assert.Equal(RuleOutcome.Undetermined, run.OutcomeOf(RuleId.Parse("N99-16.3"), "app"));
    }

    private static NoticeDraft WithoutMinors() => Draft() with { ServesUnderFourteen = false, MinorsRules = null };

    private static ProcessingPurpose ForStaff(PurposeId id, string kind) => Purpose(id, kind) with
    {
        Basis = LawfulBasis.HumanResources,
        BasisExplanation = Text("rules of work"),
        Retention = RetentionTerm.Fixed(new(6, Domain.Time.TimeUnit.Months), RetentionStart.Collection, RetentionOutcome.Delete),
    };

    private static DateTimeOffset At(int year, int month, int day) => new(year, month, day, 12, 0, 0, TimeSpan.FromHours(8));
}
