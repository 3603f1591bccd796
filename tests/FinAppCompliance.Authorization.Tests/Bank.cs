using FinAppCompliance.Authorization.Decisions;
using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.ThirdParties;

namespace FinAppCompliance.Authorization.Tests;

/// <summary>A small bank with one vendor, from which tests depart.</summary>
internal static class Bank
{
    public static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Noon = Start.AddHours(12);
    public static readonly DateTimeOffset End = Start.AddDays(10);

    public static ProtectedAsset Customers { get; } = new()
    {
        Id = "customers",
        OwnerUnit = "retail",
        BusinessUnit = "retail",
        Environment = AccessEnvironment.Production,
        Fields =
        [
            new() { Name = "name", Level = DataLevel.Sensitive, PiClass = PersonalFinancialClass.C2 },
            new() { Name = "card", Level = DataLevel.Sensitive, PiClass = PersonalFinancialClass.C2 },
            new() { Name = "segment", Level = DataLevel.OtherGeneral },
            new() { Name = "pin", Level = DataLevel.Sensitive, PiClass = PersonalFinancialClass.C3, IsIdentityAuthentication = true },
        ],
        RowAttributes = [new("region", AttributeKind.Text), new("keeper", AttributeKind.Text)],
    };

    public static VendorContract Contract { get; } = new()
    {
        Id = "C-1",
        Vendor = "acme",
        From = Start,
        Until = End,
        DueDiligenceUntil = End,
        Clauses = [ContractClause.ReturnOrDeletion, ContractClause.NoReassignment, ContractClause.Confidentiality],
        Purposes = ["repair"],
        Assets = ["customers"],
    };

    public static Engagement Ticket { get; } =
        new() { Id = "T-1", Kind = EngagementKind.Ticket, Contract = "C-1", From = Start, Until = End };

    public static DataGrant VendorGrant { get; } = new()
    {
        Id = "G-1",
        Subject = "li",
        Engagement = "T-1",
        Purpose = "repair",
        Asset = "customers",
        ClearFields = ["name"],
        MaskedFields = [new("card", "last-4")],
        Actions = [AccessAction.Read],
        Ceiling = new(DataLevel.Sensitive, null, PersonalFinancialClass.C2),
        MaxRows = 10,
        MaxRowsPerDay = 100,
        Environment = AccessEnvironment.Production,
        From = Start.AddHours(1),
        Until = Start.AddDays(5),
        Approver = "wang",
    };

    public static DataGrant StaffGrant { get; } = VendorGrant with { Id = "G-2", Subject = "zhao", Engagement = null, Purpose = "service" };

    public static Prohibition NoHomeAccess { get; } = new()
    {
        Id = "P-1",
        Text = new BilingualText("禁止从家庭网络访问", "no access from home"),
        Subjects = new() { Kinds = [SubjectKind.VendorStaff] },
        Conditions = [AccessCondition.ContextIs("network", "home")],
    };

    public static AccessPolicy Policy { get; } = new()
    {
        Version = "v1",
        Purposes = [new("repair"), new("service")],
        Roles = ["operator"],
        ContextAttributes = [new("network", AttributeKind.Text), new("suspended", AttributeKind.Flag)],
        Subjects =
        [
            new() { Id = "wang", Kind = SubjectKind.Staff, Unit = "retail" },
            new() { Id = "zhao", Kind = SubjectKind.Staff, Unit = "retail", Roles = ["operator"] },
            new() { Id = "qian", Kind = SubjectKind.Staff, Unit = "risk" },
            new() { Id = "li", Kind = SubjectKind.VendorStaff, Organisation = "acme" },
        ],
        Assets = [Customers],
        Contracts = [Contract],
        Engagements = [Ticket],
        Grants = [VendorGrant, StaffGrant],
    };

    public static AccessRequest VendorRequest { get; } = new()
    {
        Subject = "li",
        Asset = "customers",
        Action = AccessAction.Read,
        Purpose = "repair",
        Engagement = "T-1",
        Environment = AccessEnvironment.Production,
    };

    public static AccessRequest StaffRequest { get; } = VendorRequest with { Subject = "zhao", Purpose = "service", Engagement = null };

    public static PolicySnapshot With(DataGrant grant) => PolicySnapshot.Load(Policy with { Grants = [grant] });

    public static PolicySnapshot With(Prohibition prohibition) => PolicySnapshot.Load(Policy with { Prohibitions = [prohibition] });

    public static AccessReason ReasonOf(PolicySnapshot snapshot, AccessRequest request, DateTimeOffset? at = null) => snapshot.Check(request, at ?? Noon).Reason;

    public static string[] ProblemsOf(AccessPolicy policy)
    {
        PolicySnapshot.TryLoad(policy, out _, out var problems);
        return [.. problems.Select(static problem => problem.Code)];
    }
}
