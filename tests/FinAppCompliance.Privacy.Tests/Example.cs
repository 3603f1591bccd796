using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Privacy.Consents;
using FinAppCompliance.Privacy.Notices;
using FinAppCompliance.Privacy.Persons;
using FinAppCompliance.Privacy.Purposes;
using Microsoft.Extensions.Time.Testing;

namespace FinAppCompliance.Privacy.Tests;

/// <summary>An invented bank, complete enough to be sealed.</summary>
internal sealed class Example
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    public static readonly PurposeId FaceLogin = PurposeId.Parse("mobile-bank/face-login");

    public static readonly PurposeId Marketing = PurposeId.Parse("mobile-bank/marketing");

    public static readonly PurposeId Tips = PurposeId.Parse("mobile-bank/tips");

    public static readonly PurposeId Statements = PurposeId.Parse("mobile-bank/statements");

    public static readonly PseudonymKey Key = new(Enumerable.Range(1, 32).Select(static i => (byte)i).ToArray());

    public static readonly PersonPseudonym Me = Key.Of("customer-1");

    public static readonly PersonPseudonym Mother = Key.Of("customer-2");

    public static readonly ConsentAct Agree = new(ConsentGesture.Button, "consent@1");

    public static readonly ConsentAct No = new(ConsentGesture.None, "consent@1");

    public Example(IConsentStore? store = null)
    {
        Persons.Record(Me, PersonStanding.FourteenOrOlder);
        var ports = ConsentPorts.InMemory(Persons, Clock);
        Register = new(store is null ? ports : ports with { Store = store }, Options);
    }

    public static PrivacyOptions Options => new() { RestingPeriod = TimeSpan.FromDays(30) };

    public FakeTimeProvider Clock { get; } = new(Start) { AutoAdvanceAmount = TimeSpan.Zero };

    public InMemoryPersonSource Persons { get; } = new();

    public ConsentRegister Register { get; }

    public static BilingualText Text(string en) => new($"中文{en}", en);

    public static ProcessingPurpose Purpose(PurposeId id, string kind = "usage_log") => new()
    {
        Id = id,
        Title = Text(id.Name),
        Goal = Text("goal"),
        Manner = Text("manner"),
        Information = [InformationUse.Of(kind, Text("scenario"))],
        Basis = LawfulBasis.Consent,
        Retention = RetentionTerm.UntilWithdrawn(RetentionOutcome.Delete),
        Protection = Text("encrypted"),
        Recipients = [],
        SensitiveNecessity = Text("necessity"),
        SensitiveImpact = Text("impact"),
    };

    public static Recipient Insurer(SdkLegalRole role = SdkLegalRole.IndependentHandler) => new()
    {
        Id = "example-insurer",
        Role = role,
        Name = Text("Example Insurer"),
        Contact = Text("telephone"),
        Goal = Text("offers"),
        Manner = Text("interface"),
        Scenario = Text("after consent"),
        Kinds = ["usage_log"],
    };

    public static NoticeDraft Draft(int version = 1) => new()
    {
        App = "mobile-bank",
        Version = version,
        EffectiveFrom = Start,
        Handler = new() { Name = Text("Example Bank"), Contact = Text("contact"), Address = Text("address"), OfficerContact = Text("officer") },
        Purposes =
        [
            Purpose(FaceLogin, "biometric"),
            Purpose(Marketing),
            Purpose(Tips),
            Purpose(Statements) with
            {
                Basis = LawfulBasis.LegalDuty,
                BasisExplanation = Text("law"),
                Retention = RetentionTerm.Fixed(new TimeLimit(5, TimeUnit.Years), RetentionStart.TransactionEnd, RetentionOutcome.Delete),
            },
        ],
        RightsProcedure = Text("rights"),
        AccountClosure = Text("closure"),
        ConsentWithdrawal = Text("withdrawal"),
        ConsentSteps = 2,
        WithdrawalSteps = 2,
        ComplaintChannels = [new() { Description = Text("hotline"), Address = "400-000-0000", AnswersWithin = new TimeLimit(15, TimeUnit.WorkingDays) }],
        ChangeProcedure = Text("changes"),
        ServesUnderFourteen = true,
        MinorsRules = new("须经监护人同意", "with the guardian's consent"),
        TapsFromHome = 2,
        PersonsServed = 2_000_000,
    };

    /// <summary>Returns the draft with one purpose changed.</summary>
    public static NoticeDraft With(NoticeDraft draft, PurposeId id, Func<ProcessingPurpose, ProcessingPurpose> change) =>
        draft with { Purposes = [.. draft.Purposes.Select(purpose => purpose.Id == id ? change(purpose) : purpose)] };

    public async Task<Example> PublishedAsync()
    {
        await Register.Notices.PublishAsync(Draft().Seal());
        return this;
    }

    public async Task<SeparatePrompt> AskSeparatelyAsync(PurposeId purpose, AskOccasion occasion = AskOccasion.Unprompted) =>
        Assert.Single((await Register.PlanAsync(Me, [purpose], occasion)).OneByOne);

    public async Task<ConsentReceipt> GiveAsync(PurposeId purpose)
    {
        var plan = await Register.PlanAsync(Me, [purpose], AskOccasion.PersonAsked);
        return plan.Together.Count > 0
            ? await Register.GiveAsync(Me, plan.Together, Agree)
            : await Register.GiveAsync(Me, Assert.Single(plan.OneByOne), Agree);
    }
}
