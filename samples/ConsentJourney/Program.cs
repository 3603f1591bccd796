using System.Security.Cryptography;
using System.Text;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Privacy;
using FinAppCompliance.Privacy.Consents;
using FinAppCompliance.Privacy.Exports;
using FinAppCompliance.Privacy.Exports.Signing;
using FinAppCompliance.Privacy.Facts;
using FinAppCompliance.Privacy.Lists;
using FinAppCompliance.Privacy.Necessity;
using FinAppCompliance.Privacy.Notices;
using FinAppCompliance.Privacy.Persons;
using FinAppCompliance.Privacy.Preferences;
using FinAppCompliance.Privacy.Purposes;
using FinAppCompliance.Samples;

// Exit codes: 0 shown, 2 an argument that this sample does not take, 4 an unexpected failure.
if (!ExitGuard.TakesNothing(ExitGuard.Install(args)))
{
    return ExitCodes.BadInput;
}

// 1. Declare purposes and publish a notice.
var faceLogin = PurposeId.Parse("mobile-bank/face-login");
var tips = PurposeId.Parse("mobile-bank/savings-tips");
var notice = new NoticeDraft
{
    App = "mobile-bank",
    Version = 1,
    EffectiveFrom = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero),
    Handler = new()
    {
        Name = new("示例银行", "Example Bank"),
        Contact = new("电话 400-000-0000", "telephone 400-000-0000"),
        Address = new("示例市示例路1号", "1 Example Road, Example City"),
    },
    Purposes =
    [
        new ProcessingPurpose
        {
            Id = tips,
            Title = new("储蓄建议", "savings tips"),
            Goal = new("根据使用记录给出储蓄建议", "tips on saving, from how you use the app"),
            Manner = new("在本行服务器上自动分析", "analysed on our servers"),
            Information = [InformationUse.Of("usage_log", new("浏览储蓄页面时", "while you look at savings pages"), InformationSource.Service)],
            Basis = LawfulBasis.Consent,
            Retention = RetentionTerm.Fixed(new TimeLimit(6, TimeUnit.Months), RetentionStart.Collection, RetentionOutcome.Delete),
            Protection = new("加密存储，最小授权", "encrypted, least privilege"),
            Recipients = [],
        },
        new ProcessingPurpose
        {
            Id = faceLogin,
            Title = new("刷脸登录", "face login"),
            Goal = new("不用密码登录", "log in without a password"),
            Manner = new("在服务器上比对", "matched on our servers"),
            Information = [InformationUse.Of("biometric", new("开启刷脸登录时", "when you switch face login on"), InformationSource.Device, isRequired: true)],
            Basis = LawfulBasis.Consent,
            Retention = RetentionTerm.UntilWithdrawn(RetentionOutcome.Delete),
            Protection = new("加密存储", "encrypted"),
            SensitiveNecessity = new("没有人脸特征无法比对", "without the face template nothing can be matched"),
            SensitiveImpact = new("泄露后无法更换", "a leaked template cannot be replaced"),
            Recipients =
            [
                new Recipient
                {
                    Id = "face-sdk",
                    Sdk = "FaceMatch",
                    Role = SdkLegalRole.EntrustedProcessor,
                    Name = new("示例科技", "Example Technology"),
                    Contact = new("电话 400-111-1111", "telephone 400-111-1111"),
                    Goal = new("活体检测", "liveness test"),
                    Manner = new("嵌入代码", "embedded code"),
                    Scenario = new("刷脸登录时", "at face login"),
                    Kinds = ["biometric"],
                },
            ],
        },
    ],
    RightsProcedure = new("在“我的-隐私”中提出", "in Me > Privacy"),
    AccountClosure = new("在“我的-注销”中办理", "in Me > Close account"),
    ConsentWithdrawal = new("在“我的-隐私”中关闭开关", "switch off in Me > Privacy"),
    ConsentSteps = 2,
    WithdrawalSteps = 2,
    ComplaintChannels = [new() { Description = new("客服热线", "hotline"), Address = "400-000-0000" }],
    ChangeProcedure = new("应用内弹窗告知", "told by a pop-up in the app"),
    ServesUnderFourteen = false,
    TapsFromHome = 2,
};

Console.WriteLine("-- 1. a notice is published");
foreach (var gap in (notice with { AccountClosure = null }).FindGaps())
{
    Console.WriteLine($"refused: {gap}");
}

var persons = new InMemoryPersonSource();
var consents = new ConsentRegister(ConsentPorts.InMemory(persons, TimeProvider.System), new PrivacyOptions { RestingPeriod = TimeSpan.FromDays(30) });
var published = notice.Seal();
var change = await consents.Notices.PublishAsync(published);
Console.WriteLine($"published {published}, consent is needed for {string.Join(", ", change.Reconsent)}");

// 2. Ask and record. Separate consents come one at a time.
Console.WriteLine("-- 2. the person is asked");
var me = new PseudonymKey(new byte[32]).Of("customer-1"); // a secret key in real life
persons.Record(me, PersonStanding.FourteenOrOlder);
var plan = await consents.PlanAsync(me, [tips, faceLogin]);
Console.Write(plan.OneByOne[0].Render(Language.English));
var receipt = await consents.GiveAsync(me, plan.OneByOne[0], new ConsentAct(ConsentGesture.Button, "face-login@7"));
Console.WriteLine($"receipt {receipt}");
Console.WriteLine($"receipt {await consents.RefuseAsync(me, plan.Together[0], new ConsentAct(ConsentGesture.Button, "tips@1"))}");
foreach (var resting in (await consents.PlanAsync(me, [tips])).Resting)
{
    Console.WriteLine($"{resting.Purpose} is left alone until {resting.NotBefore:yyyy-MM-dd}");
}

// 3. Check.
Console.WriteLine("-- 3. checks");
Console.WriteLine(await consents.CheckAsync(me, faceLogin));
var mine = await consents.LoadAsync(me, "mobile-bank");
Console.WriteLine(mine[tips]);

// 4. Show the preferences and both lists, and withdraw.
Console.WriteLine("-- 4. preferences, lists and withdrawal");
foreach (var entry in (await PreferenceView.LoadAsync(consents, me, "mobile-bank")).Entries)
{
    Console.WriteLine($"[{(entry.IsOn ? 'x' : ' ')}] {entry.Purpose.Title!.En}: {entry.HowToChange.En}");
}

foreach (var (whose, lists) in new[] { ("the application", TwoLists.Of(published)), ("this person", TwoLists.Of(published, mine)) })
{
    Console.WriteLine($"the lists of {whose}");
    Console.Write(lists.CollectedAsMarkdown(Language.Chinese));
    Console.Write(lists.SharedAsMarkdown(Language.English));
}

var consented = mine.AsOf;
Console.WriteLine($"receipt {await consents.WithdrawAsync(me, faceLogin)}");
foreach (var message in await consents.Store.PendingAsync(10, default))
{
    Console.WriteLine($"to tell: {message.RecipientId}");
}

// 5. Prove what stood at a past instant.
Console.WriteLine("-- 5. proof");
var proof = await consents.ProveAsync(me, faceLogin, consented);
Console.WriteLine($"then: {proof.State.Decision.Verdict}, notice version {proof.Notice!.Version}, bound to what was published: {proof.IsBound}");
Console.WriteLine($"now: {(await consents.CheckAsync(me, faceLogin)).Verdict}");

// 6. Hand the receipt and the record out, signed, in formats that others read.
Console.WriteLine("-- 6. exports");
var terms = new ReceiptTerms
{
    HandlerIdentifier = "91110000000000000X",
    PolicyAddress = "https://bank.example/privacy",
    Email = "privacy@bank.example",
    Phone = "400-000-0000",
    StorageCountries = ["CN"],
};
var kantara = receipt.ToKantaraJson(terms, Language.English);
Console.WriteLine($"Kantara: {Encoding.UTF8.GetString(kantara.Span)}");
Console.WriteLine($"DPV: {Encoding.UTF8.GetString((await consents.ProveAsync(me, faceLogin, DateTimeOffset.MaxValue)).ToDpvJsonLd(terms).Span)}");
using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256); // from a key store in real life
var signature = await new EcdsaReceiptSigner(key, "receipts-2026").SignAsync(kantara, default);
Console.WriteLine($"signed with {signature.Algorithm} by {signature.KeyId}, verified: {EcdsaReceiptSigner.Verify(key, kantara.Span, signature)}");

// 7. Is everything that is collected necessary, and what do the rules get to read?
Console.WriteLine("-- 7. necessity and facts");
FactList<ObservedUse> observed = [new() { Kind = InformationKinds.Get("contacts"), Purpose = Fact<PurposeId>.Absent, RefusalBlocks = true }];
var mobileBanking = NecessaryInformation.Find("手机银行")!;
foreach (var breach in NecessityReview.Of(mobileBanking, published, observed).Breaches)
{
    Console.WriteLine($"{breach.Explanation.En} ({breach.Citation.Requirement})");
}

var applications = new InMemoryAssessedApplications();
applications.Record(new() { App = "mobile-bank", Application = "app-1", Necessary = mobileBanking, Observed = observed });
var facts = await new PrivacyFactSource(consents, applications).CollectAsync(DateTimeOffset.MaxValue, default);
foreach (var kind in facts.Records.GroupBy(static record => record.GetType().Name).OrderBy(static kind => kind.Key, StringComparer.Ordinal))
{
    Console.WriteLine($"{kind.Key}: {kind.Count()}");
}

// 8. What is due: a rights request, a complaint and an incident, each with whose number the limit is.
Console.WriteLine("-- 8. clocks");
await ConsentJourney.ClockDay.ShowAsync(me);

// 9. The person asks for deletion, and the application ends.
Console.WriteLine("-- 9. farewell");
ConsentJourney.FarewellDay.Show(published, tips, faceLogin, TimeProvider.System.GetUtcNow());
return ExitCodes.Clean;
