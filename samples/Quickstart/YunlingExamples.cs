using FinAppCompliance.Authorization;
using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.ThirdParties;
using FinAppCompliance.Privacy.Consents;
using FinAppCompliance.Privacy.Notices;
using FinAppCompliance.Privacy.Persons;
using FinAppCompliance.Privacy.Purposes;
using Microsoft.Extensions.DependencyInjection;

namespace FinAppCompliance.Samples.Quickstart;

/// <summary>A grant to a vendor, a notice and two consents of the invented bank; the access and consent samples tell more.</summary>
internal static class YunlingExamples
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    internal static async Task KeepOnceAsync(IServiceProvider services)
    {
        var policies = services.GetRequiredService<IAccessPolicyStore>();
        if (await policies.FindAsync(null, default) is null)
        {
            await policies.AddAsync(Grants().ToPolicy(), 0, "retail-banking", default);
        }

        var consents = services.GetRequiredService<ConsentRegister>();
        if ((await services.GetRequiredService<INoticeStore>().LoadAfterAsync("yunling-pay", 0, default)).Count == 0)
        {
            await consents.Notices.PublishAsync(Notice().Seal());
            var key = new PseudonymKey([.. Enumerable.Range(1, 32).Select(static number => (byte)number)]);
            var persons = (InMemoryPersonSource)services.GetRequiredService<IPersonSource>();
            foreach (var person in (PersonPseudonym[])[key.Of("customer-1"), key.Of("customer-2")])
            {
                persons.Record(person, PersonStanding.FourteenOrOlder);
                var plan = await consents.PlanAsync(person, [PurposeId.Parse("yunling-pay/offers")], AskOccasion.PersonAsked);
                await consents.GiveAsync(person, plan.Together, new ConsentAct(ConsentGesture.Button, "offers@1"));
            }
        }
    }

    private static PolicySnapshot Grants() => new AccessPolicyBuilder("2026-03")
        .Purpose("incident-analysis", "故障分析", "incident analysis")
        .Staff("wang.fang", "retail-banking")
        .VendorStaff("li.na", "acme-ops")
        .Asset(new ProtectedAsset
        {
            Id = "customer-master",
            OwnerUnit = "retail-banking",
            BusinessUnit = "retail-banking",
            Environment = AccessEnvironment.Production,
            Fields = [new() { Name = "name", Level = DataLevel.Sensitive, PiClass = PersonalFinancialClass.C2 }],
        })
        .Contract(new VendorContract
        {
            Id = "C-17",
            Vendor = "acme-ops",
            From = Start,
            Until = Start.AddDays(365),
            DueDiligenceUntil = Start.AddDays(365),
            Clauses = [ContractClause.ReturnOrDeletion, ContractClause.NoReassignment, ContractClause.Confidentiality],
            Purposes = ["incident-analysis"],
            Assets = ["customer-master"],
        })
        .Engagement(new Engagement { Id = "T-4711", Kind = EngagementKind.Ticket, Contract = "C-17", From = Start, Until = Start.AddDays(30) })
        .Grant("G-1", grant => grant
            .To("li.na").Under("T-4711").For("incident-analysis").On("customer-master", AccessEnvironment.Production)
            .Showing("name").Allowing(AccessAction.Read).UpTo(DataLevel.Sensitive, piClass: PersonalFinancialClass.C2)
            .AtMost(rows: 50, rowsPerDay: 500).Between(Start, Start.AddDays(30)).ApprovedBy("wang.fang"))
        .Load();

    private static NoticeDraft Notice() => new()
    {
        App = "yunling-pay",
        Version = 1,
        EffectiveFrom = Start,
        Handler = new() { Name = new("云岭银行", "Yunling Bank"), Contact = new("客服热线", "hotline"), Address = new("云岭市", "Yunling"), OfficerContact = new("个人信息保护负责人", "officer") },
        Purposes =
        [
            new ProcessingPurpose
            {
                Id = PurposeId.Parse("yunling-pay/offers"),
                Title = new("优惠推荐", "offers"),
                Goal = new("推荐优惠", "recommend offers"),
                Manner = new("分析使用记录", "analysis of use"),
                Information = [InformationUse.Of("usage_log", new("浏览优惠页", "viewing offers"))],
                Basis = LawfulBasis.Consent,
                Retention = RetentionTerm.UntilWithdrawn(RetentionOutcome.Delete),
                Protection = new("加密存储", "encrypted"),
                Recipients = [],
            },
        ],
        RightsProcedure = new("设置-隐私", "settings, privacy"),
        AccountClosure = new("设置-注销", "settings, close account"),
        ConsentWithdrawal = new("设置-撤回同意", "settings, withdraw"),
        ConsentSteps = 2,
        WithdrawalSteps = 2,
        ComplaintChannels = [new() { Description = new("客服热线", "hotline"), Address = "400-000-0000", AnswersWithin = new(15, Domain.Time.TimeUnit.WorkingDays) }],
        ChangeProcedure = new("弹窗告知", "told in a dialog"),
        ServesUnderFourteen = false,
        TapsFromHome = 2,
        PersonsServed = 2_000_000,
    };
}
