using FinAppCompliance.Authorization;
using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Benchmarks.Authorization;

/// <summary>
/// The workload: staff i holds one grant under engagement i mod N/5, for one of three purposes, for 30 days from one of seven
/// days. Of 64 requests half are allowed, a quarter comes just after the end and a quarter states another purpose.
/// </summary>
internal sealed class TimedGrants
{
    public static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Purposes = ["incident-analysis", "customer-service", "reconciliation"];

    public TimedGrants(int count)
    {
        Policy = MakePolicy(count);
        Snapshot = PolicySnapshot.Load(Policy);
        Asked = [.. Enumerable.Range(0, 64).Select(number => Ask(count, number))];
    }

    public AccessPolicy Policy { get; }

    public PolicySnapshot Snapshot { get; }

    public (AccessRequest Request, DateTimeOffset At, bool Expected)[] Asked { get; }

    public static AccessPolicy MakePolicy(int count) => new()
    {
        Version = "bench",
        Purposes = [.. Purposes.Select(purpose => new AccessPurpose(purpose))],
        ContextAttributes = [new("network", AttributeKind.Text)],
        Subjects = [new() { Id = "owner", Kind = SubjectKind.Staff, Unit = "retail" }, .. Enumerable.Range(0, count).Select(MakeSubject)],
        Assets = [Asset],
        Engagements = [.. Enumerable.Range(0, Math.Max(1, count / 5)).Select(MakeEngagement)],
        Grants = [.. Enumerable.Range(0, count).Select(number => MakeGrant(number, count))],
        Prohibitions = [new() { Id = "P-1", Text = new BilingualText("禁止外包导出", "vendors export nothing"), Subjects = new() { Kinds = [SubjectKind.VendorStaff] }, Actions = [AccessAction.Export] }],
    };

    private static ProtectedAsset Asset { get; } = new()
    {
        Id = "customer-master",
        OwnerUnit = "retail",
        BusinessUnit = "retail",
        Environment = AccessEnvironment.Production,
        Fields = [new() { Name = "name", Level = DataLevel.Sensitive }, new() { Name = "card", Level = DataLevel.Sensitive }],
        RowAttributes = [new("region", AttributeKind.Text), new("balance", AttributeKind.Number)],
    };

    private static AccessSubject MakeSubject(int number) => new() { Id = $"staff-{number}", Kind = SubjectKind.Staff, Unit = "operations" };

    private static Engagement MakeEngagement(int number) =>
        new() { Id = $"T-{number}", Kind = EngagementKind.Ticket, From = Start.AddDays(-1), Until = Start.AddDays(60) };

    private static DataGrant MakeGrant(int number, int count) => Shared[number % 3] with
    {
        Id = $"G-{number}",
        Subject = $"staff-{number}",
        Engagement = $"T-{number % Math.Max(1, count / 5)}",
        From = Start.AddDays(number % 7),
        Until = Start.AddDays((number % 7) + 30),
    };

    private static readonly DataGrant[] Shared = [.. Purposes.Select(purpose => new DataGrant
    {
        Id = string.Empty,
        Purpose = purpose,
        Asset = "customer-master",
        ClearFields = ["name"],
        MaskedFields = [new("card", "last-4")],
        Actions = [AccessAction.Read],
        Ceiling = new(DataLevel.Sensitive),
        MaxRows = 100,
        MaxRowsPerDay = 1000,
        Environment = AccessEnvironment.Production,
        Approver = "owner",
    })];

    private static (AccessRequest Request, DateTimeOffset At, bool Expected) Ask(int count, int number)
    {
        var grant = (int)((long)number * count / 64);
        var isLate = number % 4 == 1;
        var isElsewhere = number % 4 == 3;
        return (new()
        {
            // New instances, as they come from outside.
            Subject = $"staff-{grant}",
            Asset = new string("customer-master".AsSpan()),
            Action = AccessAction.Read,
            Purpose = new string(Purposes[(grant + (isElsewhere ? 1 : 0)) % 3].AsSpan()),
            Engagement = $"T-{grant % Math.Max(1, count / 5)}",
            Environment = AccessEnvironment.Production,
        }, Start.AddDays((grant % 7) + (isLate ? 30 : 15)), !isLate && !isElsewhere);
    }
}
