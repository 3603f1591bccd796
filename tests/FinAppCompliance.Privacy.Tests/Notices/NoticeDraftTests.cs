using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Privacy.Notices;
using FinAppCompliance.Privacy.Purposes;
using static FinAppCompliance.Privacy.Tests.Example;

namespace FinAppCompliance.Privacy.Tests.Notices;

public sealed class NoticeDraftTests
{
    private static readonly BilingualText NotChinese = new("only English", "only English");

    private static readonly Dictionary<(string Code, string Requirement), Func<NoticeDraft, NoticeDraft>> Refusals = new()
    {
        [("app-malformed", "PIPL-17")] = d => d with { App = "Mobile Bank" },
        [("version-not-positive", "PIPL-17")] = d => d with { Version = 0 },
        [("effective-date-missing", "PIPL-17")] = d => d with { EffectiveFrom = null },
        [("change-procedure-missing", "PIPL-17")] = d => d with { ChangeProcedure = null },
        [("change-procedure-not-chinese", "AUD-1.4")] = d => d with { ChangeProcedure = NotChinese },
        [("taps-not-counted", "AUD-1.3")] = d => d with { TapsFromHome = Fact<int>.Unknown },
        [("taps-too-many", "AUD-1.3")] = d => d with { TapsFromHome = 5 },
        [("handler-name-missing", "PIPL-17")] = d => d with { Handler = d.Handler! with { Name = null } },
        [("handler-contact-missing", "PIPL-17")] = d => d with { Handler = d.Handler! with { Contact = null } },
        [("officer-contact-missing", "PIPL-52")] = d => d with { PersonsServed = 1_000_000, Handler = d.Handler! with { OfficerContact = null } },
        [("rights-procedure-missing", "PIPL-17")] = d => d with { RightsProcedure = null },
        [("account-closure-missing", "NDR-21")] = d => d with { AccountClosure = null },
        [("consent-withdrawal-missing", "NDR-21")] = d => d with { ConsentWithdrawal = null },
        [("steps-not-counted", "PIPL-15")] = d => d with { WithdrawalSteps = Fact<int>.Unknown },
        [("withdrawal-harder", "PIPL-15")] = d => d with { WithdrawalSteps = 3 },
        [("complaint-channel-missing", "N99-16.4")] = d => d with { ComplaintChannels = [] },
        [("complaint-description-missing", "NDR-20")] = d => Channel(d, c => c with { Description = null }),
        [("complaint-address-missing", "N99-16.4")] = d => Channel(d, c => c with { Address = " " }),
        [("complaint-promise-too-long", "AUD-6.5")] = d => Channel(d, c => c with { AnswersWithin = new TimeLimit(16, TimeUnit.WorkingDays) }),
        [("under-fourteen-undecided", "NDR-21")] = d => d with { ServesUnderFourteen = Fact<bool>.Unknown },
        [("minors-rules-missing", "PIPL-31")] = d => d with { MinorsRules = null },
        [("minors-guardian-missing", "PIPL-31")] = d => d with { MinorsRules = Text("rules") },
        [("purposes-missing", "PIPL-17")] = d => d with { Purposes = [] },
        [("purpose-twice", "PIPL-17")] = d => d with { Purposes = [.. d.Purposes, Purpose(Tips)] },
        [("purpose-of-other-app", "PIPL-17")] = d => d with { Purposes = [.. d.Purposes, Purpose(PurposeId.Parse("other/tips"))] },
        [("editorial-change-unknown", "PIPL-14")] = d => d with { EditorialChanges = [new EditorialChange(PurposeId.Parse("mobile-bank/none"), Text("why"), "legal")] },
        [("purpose-title-missing", "PIPL-17")] = d => Mend(d, p => p with { Title = null }),
        [("purpose-text-missing", "PIPL-17")] = d => Mend(d, p => p with { Goal = null }),
        [("purpose-text-not-chinese", "AUD-1.4")] = d => Mend(d, p => p with { Goal = NotChinese }),
        [("manner-missing", "PIPL-17")] = d => Mend(d, p => p with { Manner = null }),
        [("protection-missing", "N99-16.3")] = d => Mend(d, p => p with { Protection = null }),
        [("basis-missing", "PIPL-13")] = d => Mend(d, p => p with { Basis = Fact<LawfulBasis>.Unknown }),
        [("basis-explanation-missing", "PIPL-13")] = d => Mend(d, p => p with { Basis = LawfulBasis.OtherLaw, Retention = Term }),
        [("written-without-consent", "PIPL-14")] = d => Mend(d, p => OnContract(p) with { RequiresWrittenConsent = true }),
        [("publication-on-contract", "PIPL-25")] = d => Mend(d, p => OnContract(p) with { Publishes = true }),
        [("kinds-missing", "PIPL-17")] = d => Mend(d, p => p with { Information = [] }),
        [("kind-twice", "NDR-21")] = d => Mend(d, p => p with { Information = [.. p.Information, .. p.Information] }),
        [("scenario-missing", "NDR-21")] = d => Mend(d, p => p with { Information = [new InformationUse { Kind = InformationKinds.Get("usage_log"), Source = InformationSource.Person }] }),
        [("source-missing", "AUD-2.1")] = d => Mend(d, p => p with { Information = [InformationUse.Of("usage_log", Text("s"), InformationSource.Unstated)] }),
        [("kind-unspecific", "AUD-2.1")] = d => Mend(d, p => p with { Information = [InformationUse.Of("other", Text("s"))] }),
        [("sensitive-necessity-missing", "PIPL-30")] = d => With(d, FaceLogin, p => p with { SensitiveNecessity = null }),
        [("sensitive-impact-missing", "PIPL-30")] = d => With(d, FaceLogin, p => p with { SensitiveImpact = null }),
        [("sensitive-necessity-missing", "PIPL-28")] = d => Mend(d, p => p with { SensitiveNecessity = null }),
        [("sensitive-impact-missing", "PIPL-28")] = d => Mend(d, p => p with { SensitiveImpact = null }),
        [("retention-missing", "PIPL-17")] = d => Mend(d, p => p with { Retention = null }),
        [("retention-end-missing", "NDR-21")] = d => Mend(d, p => p with { Retention = RetentionTerm.UntilWithdrawn(RetentionOutcome.Unstated) }),
        [("retention-without-end", "PIPL-19")] = d => Mend(d, p => OnContract(p) with { Retention = RetentionTerm.UntilWithdrawn(RetentionOutcome.Delete) }),
        [("automation-choice-missing", "PIPL-24")] = d => Mend(d, p => p with { DecidesAutomatically = true }),
        [("recipients-missing", "NDR-21")] = d => Mend(d, p => p with { Recipients = FactList<Recipient>.Unknown }),
        [("recipient-twice", "NDR-21")] = d => Mend(d, p => p with { Recipients = [Insurer(), Insurer()] }),
        [("recipient-role-undecided", "PIPL-23")] = d => Give(d, r => r with { Role = SdkLegalRole.Undecided }),
        [("recipient-name-missing", "PIPL-23")] = d => Give(d, r => r with { Name = null }),
        [("recipient-contact-missing", "PIPL-23")] = d => Give(d, r => r with { Contact = null }),
        [("recipient-purpose-missing", "PIPL-23")] = d => Give(d, r => r with { Goal = null }),
        [("recipient-manner-missing", "PIPL-23")] = d => Give(d, r => r with { Manner = null }),
        [("recipient-scenario-missing", "NDR-21")] = d => Give(d, r => r with { Scenario = null }),
        [("recipient-kinds-missing", "PIPL-23")] = d => Give(d, r => r with { Kinds = [] }),
        [("recipient-kind-not-collected", "PIPL-6")] = d => Give(d, r => r with { Kinds = ["contacts"] }),
        [("recipient-role-contradicted", "NDR-21")] = d => Give(d, r => r with { Role = SdkLegalRole.NoPersonalInformation }),
        [("recipient-country-malformed", "PIPL-39")] = d => Give(d, r => r with { Country = "sg" }),
        [("export-path-missing", "PIPL-38")] = d => Give(d, r => r with { Country = "SG", RightsProcedure = Text("r") }),
        [("rights-abroad-missing", "PIPL-39")] = d => Give(d, r => r with { Country = "SG", ExportPath = Text("contract") }),
    };

    private static RetentionTerm Term => RetentionTerm.Fixed(new TimeLimit(1, TimeUnit.Years), RetentionStart.RelationEnd, RetentionOutcome.Delete);

    public static TheoryData<string, string> RefusalCases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var (code, requirement) in Refusals.Keys)
            {
                cases.Add(code, requirement);
            }

            return cases;
        }
    }

    [Fact]
    public void A_complete_notice_is_sealed() => Assert.Empty(Draft().FindGaps());

    [Theory]
    [MemberData(nameof(RefusalCases))]
    public void A_notice_is_refused_because(string code, string requirement)
    {
        var gaps = Refusals[(code, requirement)](Draft()).FindGaps();

        Assert.Contains(gaps, gap => gap.Code == code && gap.Citation.Requirement.Value == requirement);
    }

    [Fact]
    public void At_least_forty_reasons_are_tabled() => Assert.True(Refusals.Count >= 40);

    [Fact]
    public void All_reasons_are_named_at_once()
    {
        var error = Assert.Throws<NoticeIncompleteException>(() => (Draft() with { RightsProcedure = null, AccountClosure = null }).Seal());

        Assert.Equal(["rights-procedure-missing", "account-closure-missing"], error.Gaps.Select(gap => gap.Code));
    }

    [Fact]
    public void An_officer_is_not_wanted_below_one_million_persons() =>
        Assert.Empty((Draft() with { PersonsServed = 999_999, Handler = Draft().Handler! with { OfficerContact = null } }).FindGaps());

    private static NoticeDraft Channel(NoticeDraft draft, Func<NoticeComplaintChannel, NoticeComplaintChannel> change) =>
        draft with { ComplaintChannels = [.. draft.ComplaintChannels.Select(change)] };

    private static NoticeDraft Mend(NoticeDraft draft, Func<ProcessingPurpose, ProcessingPurpose> change) => With(draft, Tips, change);

    private static ProcessingPurpose OnContract(ProcessingPurpose purpose) =>
        purpose with { Basis = LawfulBasis.Contract, BasisExplanation = Text("contract"), Retention = Term };

    private static NoticeDraft Give(NoticeDraft draft, Func<Recipient, Recipient> change) =>
        Mend(draft, p => p with { Recipients = [change(Insurer())] });
}
