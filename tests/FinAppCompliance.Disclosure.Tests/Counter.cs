using FinAppCompliance.Disclosure.Documents;
using FinAppCompliance.Disclosure.Retrieval;
using FinAppCompliance.Disclosure.SaleSessions;
using FinAppCompliance.Domain.Auditing;
using FinAppCompliance.Domain.Conduct;
using Microsoft.Extensions.Time.Testing;

namespace FinAppCompliance.Disclosure.Tests;

/// <summary>A sale desk with everything behind it, for tests.</summary>
internal sealed class Counter
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);

    private readonly ClearAll _clearance = new();

    public Counter(IAuditRecorder? recorder = null, DisclosureOptions? options = null, ISaleClearance? clearance = null)
    {
        Options = options ?? new DisclosureOptions();
        Library = new(Documents, Clock);
        Desk = new(
            new SaleDeskPorts { Sessions = Sessions, Documents = Documents, Clearance = clearance ?? _clearance, Clock = Clock, Recorder = recorder },
            Options);
        Reader = new(Documents, Options);
    }

    public FakeTimeProvider Clock { get; } = new(Start);

    public DisclosureOptions Options { get; }

    public InMemoryDocumentStore Documents { get; } = new();

    public InMemorySaleSessionStore Sessions { get; } = new();

    public DocumentLibrary Library { get; }

    public SaleDesk Desk { get; }

    public TraceReader Reader { get; }

    public static SaleOpening Opening(ProductKind product = ProductKind.WealthProduct, string session = "s-1") => new()
    {
        SessionId = session,
        Customer = new("c7f3a9"),
        ApplicationId = "app-1",
        ActivityId = "act-1",
        ProductId = "fund-42",
        Product = product,
        Platform = SalePlatform.InstitutionOwn,
        Region = "510000",
        IssuerRiskGrade = 2,
        SellerRiskGrade = 3,
    };

    public async Task PublishAllAsync()
    {
        await PublishAsync("page", DocumentKind.Page, null);
        await PublishAsync("quiz", DocumentKind.Questionnaire, null);
        await PublishAsync("warn", DocumentKind.Warning, null);
        foreach (var kind in DisclosureCatalog.BuiltIn.All.Select(static required => required.Kind).Distinct())
        {
            await PublishAsync(kind.ToString(), DocumentKind.Disclosure, kind);
        }
    }

    public ValueTask<PublishOutcome> PublishAsync(string id, DocumentKind kind, DisclosureKind? discloses = null, string version = "1", SalePlatform platform = SalePlatform.InstitutionOwn) =>
        Library.PublishAsync(new()
        {
            DocumentId = id,
            Version = version,
            Kind = kind,
            Discloses = discloses,
            Platform = platform,
            Title = new("标题", "title"),
            Content = System.Text.Encoding.UTF8.GetBytes($"{id} {version}"),
        });

    public async Task<SaleSession> SellAsync(
        ProductKind product = ProductKind.WealthProduct, DateOnly? until = null, string session = "s-1")
    {
        await Must(Desk.OpenAsync(Opening(product, session)));
        foreach (var action in StepsBeforeContract(product))
        {
            Clock.Advance(TimeSpan.FromSeconds(20));
            await Must(Desk.RecordAsync(session, action));
        }

        return await Must(Desk.RecordAsync(session, Conclude(until)));
    }

    public static SaleAction Conclude(DateOnly? until = null) =>
        SaleAction.ConcludeContract("contract-1", new(2026, 3, 2), until ?? new DateOnly(2027, 3, 2));

    public static IEnumerable<SaleAction> StepsBeforeContract(ProductKind product)
    {
        yield return SaleAction.ShowPage("page", "1", TimeSpan.FromSeconds(12));
        foreach (var required in DisclosureCatalog.BuiltIn.For(product))
        {
            yield return SaleAction.PresentDisclosure(required.Kind.ToString(), "1");
            if (required.MustBeConfirmed)
            {
                yield return SaleAction.ConfirmDisclosure(required.Kind.ToString(), "1");
            }
        }

        if (product is ProductKind.WealthProduct or ProductKind.InsuranceLongTerm)
        {
            yield return SaleAction.AssessCustomer("quiz", "1", 3, new(2026, 3, 2));
            yield return SaleAction.MatchSuitability("fund-42");
        }
    }

    public static async Task<SaleSession> Must(ValueTask<SaleResult> pending)
    {
        var result = await pending;
        Assert.True(result.IsRecorded, string.Join("; ", result.Objections.Select(static o => o.Message.En)));
        return result.Session!;
    }

    private sealed class ClearAll : ISaleClearance
    {
        public ValueTask<IReadOnlyList<SaleObjection>> CheckAsync(SaleOpening opening, DateTimeOffset at, CancellationToken cancellationToken) =>
            ValueTask.FromResult<IReadOnlyList<SaleObjection>>([]);
    }
}
