using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.ThirdParties;
using FinAppCompliance.RulePacks.Nfra.Neighbours;
using FinAppCompliance.RulePacks.Nfra.Tests.Cases;
using FinAppCompliance.Rules.Catalog;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Neighbours;

/// <summary>Cases about notices, consents, permissions, SDKs and rights.</summary>
internal static class PersonalInformationCases
{
    private static readonly MobileApplication App = new() { Id = "s", Name = "手机银行", ProcessesPersonalInformation = true, AllowsMinors = false, ServiceTypes = [NecessaryServiceType.MobileBanking] };

    private static readonly MobileApplication Served = App with { AllowsMinors = true, FirstReleasedOn = Day(2023, 5, 1) };

    private static readonly PrivacyNotice Notice = new()
    {
        Id = "n",
        Application = "s",
        PublishedOn = Day(2026, 1, 1),
        EffectiveThrough = Fact<DateOnly>.Absent,
        Contents = [.. Enum.GetValues<NoticeElement>()],
        ListsCollected = true,
        ListsShared = true,
        NamesSdks = true,
        ClicksFromHome = 4,
        IsReadable = true,
        IsSimplifiedChinese = true,
        IsShownAtFirstRun = true,
        HasMinorsRules = true,
    };

    private static readonly Sdk Push = new()
    {
        Id = "sdk",
        Name = "PushX",
        Application = (Ref<MobileApplication>)"s",
        CollectsPersonalInformation = true,
        LegalRole = SdkLegalRole.IndependentHandler,
        StartsBeforeConsent = false,
        IsInCollectedList = true,
        IsInSharedList = true,
        HasSeparateConsent = true,
    };

    private static readonly PersonalInformationElement Phone = new()
    {
        Id = "el",
        Name = "手机号",
        Application = "s",
        CollectedBeforeConsent = false,
        IsInNotice = true,
        RefusalBlocksService = true,
        IsNecessary = true,
        NecessaryElement = NecessaryElement.RegisteredMobileNumber,
    };

    private static readonly PermissionUse Contacts = new() { Id = "s", Version = "v", PermissionName = "READ_CONTACTS", BlocksFunctionIfRefused = false, IsRelatedToFunction = false, IsPurposeTold = true, AsksAfterRefusal = 0 };
    private static readonly MinorProtection Minors = new() { Id = "mp", Application = "s", RequiresGuardianConsent = true, HasSpecialRules = true };
    private static readonly ProcessingActivity Activity = new()
    {
        Id = "s",
        Name = "考勤",
        LawfulBasis = LawfulBasis.Consent,
        IncludesSensitive = true,
        IncludesUnder14 = false,
        IsAutomatedDecision = false,
        IsEntrusted = false,
        IsPublished = false,
        IsCrossBorder = false,
        HasOtherMajorEffect = false,
        Recipients = [],
        ImpactAssessment = (Ref<ImpactAssessment>)"ia",
        StartedOn = Day(2026, 2, 1),
        Application = Fact<Ref<MobileApplication>>.Absent,
    };

    private static readonly ImpactAssessment Assessed = new() { Id = "ia", AssessedOn = Day(2026, 2, 1), CoversLawfulness = true, CoversEffect = true, CoversProtection = true, KeepThrough = Day(2029, 1, 31) };
    private static readonly Consent Given = new() { Id = "c", Application = "app", Activity = (Ref<ProcessingActivity>)"s", GivenAt = At(2026, 2, 1), WithdrawnAt = Fact<DateTimeOffset>.Absent, Way = ConsentWay.ActiveTick, Kind = ConsentKind.Separate, AsksAfterRefusal = 0 };
    private static readonly ThirdPartyProvision Provision = new() { Id = "pr", Application = "s", IsAnonymised = false, HasSeparateConsent = true, IsRecipientTold = true };
    private static readonly ThirdPartyProvision Recorded = Provision with { Id = "s", Application = "app", Contract = (Ref<Contract>)"con", RecordRetentionMonths = 36, IsBatch = true, DataLevel = DataLevel.Sensitive, ProvidedFrom = Day(2026, 6, 1) };
    private static readonly RegulatorReport BatchReport = new() { Id = "r", Kind = ReportKind.DataBatchBefore, AuthorityKind = AuthorityKind.FinancialRegulator, Applications = ["app"], SubmittedAt = At(2026, 4, 30, 23, 59) };
    private static readonly Complaint Complained = new() { Id = "s", Application = Fact<Ref<MobileApplication>>.Absent, Topic = ComplaintTopic.PersonalInformation, ReceivedAt = At(2026, 6, 1), HandledAt = At(2026, 6, 23, 23), PromisedDays = Fact<int>.Absent };
    private static readonly SubjectRequest Requested = new() { Id = "s", Application = Fact<Ref<MobileApplication>>.Absent, ReceivedAt = At(2026, 6, 1), AnsweredAt = At(2026, 6, 23, 23), PromisedDays = 20 };

    internal static CaseBook Book { get; } = Persons(Notices(new CaseBook()));

    private static CaseBook Notices(CaseBook book)
    {
        foreach (var (rule, addTo, spoilt) in new (string, Func<RulePackBuilder, RulePackBuilder>, PrivacyNotice)[]
        {
            ("AUD-1.1", static pack => pack.Add(new PrivacyPolicyExists()), Notice with { Contents = [] }),
            ("AUD-1.2", static pack => pack.Add(new PrivacyPolicyIsShownAtFirstRun()), Notice with { IsShownAtFirstRun = false }),
            ("AUD-1.3", static pack => pack.Add(new PrivacyPolicyIsFourClicksAway()), Notice with { ClicksFromHome = 5 }),
            ("AUD-1.4", static pack => pack.Add(new PrivacyPolicyIsReadable()), Notice with { IsSimplifiedChinese = false }),
        })
        {
            book.Rule(rule, addTo, typeof(PrivacyNotice)).Holds(App, Notice).Fails(string.Empty, App, spoilt).Fails(string.Empty, App).Fails(string.Empty, App, Notice with { EffectiveThrough = Day(2026, 6, 29) })
                .Skips(App with { ProcessesPersonalInformation = false }).Open(App, Notice with { PublishedOn = default });
        }

        return book
            .Rule("AUD-2.1", static pack => pack.Add(new EmbeddedCodeIsListed()), typeof(PrivacyNotice), typeof(Sdk), typeof(PersonalInformationElement))
            .Holds(App, Notice, Push, Phone).Fails("collected", App, Notice, Phone with { IsInNotice = false }).Open(App, Notice, Phone with { IsInNotice = default }).Fails("sdk", App, Notice, Push with { IsInCollectedList = false }).Fails("notice", App, Notice with { NamesSdks = false }, Push).Open(App, Notice, Push with { IsInCollectedList = default })
            .Rule("NDR-21", static pack => pack.Add(new CollectionAndProvisionAreListed()), typeof(PrivacyNotice), typeof(Sdk))
            .Holds(App, Notice, Push).Fails("collected", App, Notice with { ListsCollected = false }).Fails("shared", App, Notice with { ListsShared = false }).Fails("sdk", App, Notice, Push with { IsInSharedList = false })
            .Fails("minors", App with { AllowsMinors = true }, Notice with { HasMinorsRules = false }).Open(App, Notice with { ListsShared = default })
            .Rule("MIIT-LIST", static pack => pack.Add(new TwoListsAreShown()), typeof(PrivacyNotice), typeof(Sdk))
            .Holds(App, Notice, Push).Fails("shared", App, Notice with { ListsShared = false }).Open(App, Notice, Push with { IsInSharedList = default })
            .Rule("PIPL-17", static pack => pack.Add(new StatutoryElementsAreTold()), typeof(PrivacyNotice), typeof(PersonalInformationElement))
            .Holds(App, Notice, Phone).Fails("Retention", App, Notice with { Contents = [.. Enum.GetValues<NoticeElement>().Where(static e => e != NoticeElement.Retention)] }, Phone)
            .Fails("collected", App, Notice, Phone with { IsInNotice = false }).Open(App, Notice, Phone with { IsInNotice = default })
            .Rule("PIPL-23", static pack => pack.Add(new ProvisionRestsOnSeparateConsent()), typeof(ThirdPartyProvision), typeof(Sdk))
            .Holds(App, Provision, Push).Fails("provision", App, Provision with { HasSeparateConsent = false }).Fails("sdk", App, Push with { HasSeparateConsent = false })
            .Holds(App, Push with { HasSeparateConsent = false, LegalRole = SdkLegalRole.EntrustedProcessor }).Open(App, Provision with { IsRecipientTold = default })
            .Rule("AUD-3.1", static pack => pack.Add(new CollectionFollowsConsent()), typeof(PersonalInformationElement), typeof(Sdk))
            .Holds(App, Phone, Push).Fails("collection", App, Phone with { CollectedBeforeConsent = true }).Fails("sdk", App, Push with { StartsBeforeConsent = true }).Open(App, Phone with { CollectedBeforeConsent = default })
            .Rule("NDR-22", static pack => pack.Add(new AskingIsRestrained()), typeof(Consent), typeof(MinorProtection))
            .Holds(App, Given with { Application = "s" }).Fails("repeated", App, Given with { Application = "s", AsksAfterRefusal = 1 }).Fails("guardian", App with { AllowsMinors = true }).Holds(App, Given with { Application = "s", AsksAfterRefusal = 1, GivenAt = At(2024, 12, 31) })
            .Holds(App with { AllowsMinors = true }, Minors).Open(App, Given with { Application = "s", AsksAfterRefusal = default })
            .Rule("PIPL-31", static pack => pack.Add(new ChildrenAreGuarded()), typeof(MinorProtection))
            .Holds(App with { AllowsMinors = true }, Minors).Fails("guardian", App with { AllowsMinors = true }, Minors with { RequiresGuardianConsent = false }).Fails("rules", App with { AllowsMinors = true }, Minors with { HasSpecialRules = false })
            .Skips(App).Open(App with { AllowsMinors = default }, Minors)
            .Rule("MIN-37", static pack => pack.Add(new MinorsProcessingIsAudited()), typeof(Audit))
            .Holds(Served, new Audit { Id = "au", Kind = AuditKind.Minors, Applications = ["s"], ReportedOn = Day(2025, 6, 30) })
            .Fails(string.Empty, Served, new Audit { Id = "au", Kind = AuditKind.Minors, Applications = ["s"], ReportedOn = Day(2025, 6, 29) })
            .Open(Served, new Audit { Id = "au", Kind = AuditKind.Minors, Applications = ["s"] })
            .Fails(string.Empty, Served, new Audit { Id = "au", Kind = AuditKind.Application, Applications = ["s"], ReportedOn = Day(2026, 6, 1) }).Open(Served with { FirstReleasedOn = default })
            .At(At(2025, 1, 1, 23, 59)).Pends(Served).At(At(2025, 1, 2)).Fails(string.Empty, Served).At(At(2026, 6, 30)).Pends(Served with { FirstReleasedOn = Day(2025, 6, 30) }).Fails(string.Empty, Served with { FirstReleasedOn = Day(2025, 6, 29) });
    }

    private static CaseBook Persons(CaseBook book)
    {
        var element = Phone with { Id = "s", Application = "app" };
        var app = App with { Id = "app" };
        foreach (var (rule, addTo) in new (string, Func<RulePackBuilder, RulePackBuilder>)[] { ("PIPL-16", static pack => pack.Add(new NonNecessaryInformationIsOptional())), ("DSM-57", static pack => pack.Add(new RefusalDoesNotEndService())) })
        {
            book.Rule(rule, addTo).Holds(element).Fails(string.Empty, element with { IsNecessary = false }).Holds(element with { IsNecessary = false, RefusalBlocksService = false }).Open(element with { IsNecessary = default });
        }

        foreach (var (rule, addTo, type, inside) in new (string, Func<RulePackBuilder, RulePackBuilder>, NecessaryServiceType, NecessaryElement)[]
        {
            ("NEC-1", static pack => pack.Add(new PaymentInformationIsNecessary()), NecessaryServiceType.OnlinePayment, NecessaryElement.BankCardNumber),
            ("NEC-2", static pack => pack.Add(new LendingInformationIsNecessary()), NecessaryServiceType.OnlineLending, NecessaryElement.Name),
            ("NEC-3", static pack => pack.Add(new InvestmentInformationIsNecessary()), NecessaryServiceType.Investment, NecessaryElement.FundAccount),
            ("NEC-4", static pack => pack.Add(new BankingInformationIsNecessary()), NecessaryServiceType.MobileBanking, NecessaryElement.PayeeBank),
        })
        {
            var own = app with { ServiceTypes = [type] };
            book.Rule(rule, addTo).Holds(own, element with { NecessaryElement = inside }).Fails(string.Empty, own, element with { NecessaryElement = NecessaryElement.OutsideEverySet })
                .Holds(own, element with { NecessaryElement = NecessaryElement.OutsideEverySet, RefusalBlocksService = false }).Skips(app with { ServiceTypes = [] }, element).Open(own, element with { NecessaryElement = default });
        }

        return book
            .Rule("AUD-4.2", static pack => pack.Add(new OptionalPermissionDoesNotBlock())).Holds(Contacts).Fails(string.Empty, Contacts with { BlocksFunctionIfRefused = true }).Open(Contacts with { BlocksFunctionIfRefused = default })
            .Rule("AUD-2.3", static pack => pack.Add(new PermissionPurposeIsTold())).Holds(Contacts).Fails(string.Empty, Contacts with { IsPurposeTold = false }).Open(Contacts with { IsPurposeTold = default })
            .Rule("AUD-3.2", static pack => pack.Add(new RefusalIsRespected())).Holds(Contacts).Fails(string.Empty, Contacts with { AsksAfterRefusal = 1 }).Open(Contacts with { AsksAfterRefusal = default })
            .Rule("AUD-3.4", static pack => pack.Add(new ConsentIsExplicit())).Holds(Given with { Id = "s" }).Fails(string.Empty, Given with { Id = "s", Way = ConsentWay.DefaultTick }).Open(Given with { Id = "s", Way = default }).Skips(Given with { Id = "s", Way = ConsentWay.DefaultTick, GivenAt = At(2019, 11, 27, 23, 59) })
            .Rule("PIPL-14", static pack => pack.Add(new ConsentIsGiven()), typeof(Consent)).Holds(Activity, Given with { Kind = ConsentKind.General }).Fails(string.Empty, Activity, Given with { WithdrawnAt = At(2026, 3, 1) }).Holds(Activity, Given with { WithdrawnAt = At(2026, 7, 1) }).Fails(string.Empty, Activity, Given with { GivenAt = At(2026, 7, 1) }).Fails(string.Empty, Activity, Given with { Way = ConsentWay.Silence })
            .Skips(Activity with { LawfulBasis = LawfulBasis.HumanResources }).Open(Activity, Given with { Way = default })
            .Rule("PIPL-29", static pack => pack.Add(new SensitiveProcessingHasSeparateConsent()), typeof(Consent)).Holds(Activity, Given).Fails(string.Empty, Activity, Given with { Kind = ConsentKind.General }).Skips(Activity with { IncludesSensitive = false }).Open(Activity, Given with { Kind = default })
            .Fails(string.Empty, Activity with { IncludesSensitive = false, IncludesUnder14 = true }, Given with { Kind = ConsentKind.General }).Holds(Activity with { IncludesSensitive = false, IncludesUnder14 = true }, Given with { Kind = ConsentKind.Guardian })
            .Open(Activity with { IncludesSensitive = false, IncludesUnder14 = default }, Given)
            .Rule("PIPL-55", static pack => pack.Add(new ImpactIsAssessedBefore())).Holds(Activity, Assessed).Fails(string.Empty, Activity with { ImpactAssessment = Fact<Ref<ImpactAssessment>>.Absent }).Fails(string.Empty, Activity, Assessed with { AssessedOn = Day(2026, 2, 2) })
            .Skips(Activity with { IncludesSensitive = false }).Skips(Activity with { StartedOn = Day(2021, 10, 31), ImpactAssessment = Fact<Ref<ImpactAssessment>>.Absent }).Skips(Activity with { StartedOn = Fact<DateOnly>.Absent }).Open(Activity)
            .Rule("PIPL-56", static pack => pack.Add(new ImpactAssessmentIsCompleteAndKept())).Holds(Assessed with { Id = "s" }).Fails("retention", Assessed with { Id = "s", KeepThrough = Day(2029, 1, 30) }).Fails("contents", Assessed with { Id = "s", CoversEffect = false }).Open(Assessed with { Id = "s", KeepThrough = default }).Skips(Assessed with { Id = "s", AssessedOn = Day(2021, 10, 31), CoversEffect = false })
            .Rule("NDR-12", static pack => pack.Add(new ProvisionIsUnderContractAndRecorded())).Holds(Recorded).Fails("records", Recorded with { RecordRetentionMonths = 35 }).Fails("contract", Recorded with { Contract = Fact<Ref<Contract>>.Absent }).Skips(Recorded with { IsAnonymised = true }).Open(Recorded with { Contract = default })
            .At(At(2025, 12, 31)).Pends(Recorded with { ProvidedFrom = Day(2024, 12, 31), Contract = Fact<Ref<Contract>>.Absent }).Fails("contract", Recorded with { ProvidedFrom = Day(2025, 1, 1), Contract = Fact<Ref<Contract>>.Absent })
            .At(At(2026, 1, 2)).Fails("contract", Recorded with { ProvidedFrom = Day(2024, 12, 31), Contract = Fact<Ref<Contract>>.Absent }).Holds(Recorded with { ProvidedFrom = Day(2024, 12, 31) })
            .Rule("DSM-73", static pack => pack.Add(new BatchProvisionIsReportedBefore()), typeof(RegulatorReport)).Holds(Recorded, BatchReport).Fails(string.Empty, Recorded, BatchReport with { SubmittedAt = At(2026, 5, 1, 0) }).Fails(string.Empty, Recorded)
            .Fails(string.Empty, Recorded, BatchReport with { AuthorityKind = AuthorityKind.CyberspaceOffice }).Skips(Recorded with { ProvidedFrom = Day(2024, 12, 26) }).Skips(Recorded with { ProvidedFrom = Day(2025, 1, 10) }).Fails(string.Empty, Recorded with { ProvidedFrom = Day(2025, 3, 3) })
            .Skips(Recorded with { IsBatch = false }).Skips(Recorded with { ProvidedFrom = Fact<DateOnly>.Absent }).Open(Recorded with { ProvidedFrom = default }, BatchReport)
            .At(At(2026, 4, 30, 23, 59)).Pends(Recorded).At(At(2026, 5, 31, 23, 59)).Pends(Recorded).At(At(2026, 6, 1, 0)).Fails(string.Empty, Recorded)
            .Rule("AUD-6.5", static pack => pack.Add(new ComplaintIsHandledInTime())).Holds(Complained).Fails(string.Empty, Complained with { HandledAt = At(2026, 6, 24, 0) }).Fails(string.Empty, Complained with { PromisedDays = 5 }).Fails(string.Empty, Complained with { HandledAt = Fact<DateTimeOffset>.Absent })
            .Open(Complained with { HandledAt = default }).Open(Complained with { HandledAt = At(2026, 5, 31) }).Holds(Complained with { Topic = ComplaintTopic.Privacy }).Skips(Complained with { Topic = ComplaintTopic.Fees }).Open(Complained with { Topic = default })
            .Skips(Complained with { ReceivedAt = At(2019, 11, 27, 23, 59), HandledAt = Fact<DateTimeOffset>.Absent })
            .At(At(2026, 6, 23)).Pends(Complained with { HandledAt = Fact<DateTimeOffset>.Absent })
            .Rule("AUD-6.3", static pack => pack.Add(new RequestIsAnsweredInTime())).Holds(Requested).Fails(string.Empty, Requested with { AnsweredAt = At(2026, 6, 24, 0) }).Open(Requested with { AnsweredAt = default }).At(At(2026, 6, 23)).Pends(Requested with { AnsweredAt = Fact<DateTimeOffset>.Absent }).At(At(2026, 6, 24)).Fails(string.Empty, Requested with { AnsweredAt = Fact<DateTimeOffset>.Absent });
    }
}
