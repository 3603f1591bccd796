using FinAppCompliance.Authorization.Decisions;
using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;
using FinAppCompliance.Domain.ThirdParties;

/// <summary>The contract, the ticket, the people and the grants of an outsourced maintenance team.</summary>
internal static class MaintenancePolicy
{
    public static readonly DateTimeOffset Morning = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8));

    public static AccessPolicy Write() => new AccessPolicyBuilder("2026-03-02")
        .Purpose("incident-analysis", "故障分析", "incident analysis")
        .ContextAttribute("network", AttributeKind.Text)
        .Staff("wang.fang", "retail-banking")
        .Staff("zhou.min", "retail-banking")
        .VendorStaff("li.na", "acme-ops")
        .VendorStaff("chen.bo", "acme-ops")
        .VendorStaff("sun.qi", "acme-ops", until: Morning.AddDays(-1))
        .Asset(CustomerMaster)
        .Contract(Contract)
        .Engagement(new() { Id = "T-4711", Kind = EngagementKind.Ticket, Contract = "C-2026-17", From = Morning.AddDays(-20), Until = Morning.AddDays(20) })
        .Grant("G-li", grant => Maintenance(grant, "li.na"))
        .Grant("G-chen", grant => Maintenance(grant, "chen.bo").Showing("name", "segment", "region").Allowing(AccessAction.Read, AccessAction.Search, AccessAction.Export))
        .Grant("G-sun", grant => Maintenance(grant, "sun.qi"))
        .Forbid(new()
        {
            Id = "P-outside",
            Text = new BilingualText("外包人员只能从堡垒机访问", "vendors reach data from the bastion only"),
            Subjects = new() { Kinds = [SubjectKind.VendorStaff] },
            Conditions = [AccessCondition.ContextIsNot("network", "bastion")],
            IsAbsolute = true,
            Requirement = RequirementId.Parse("OUT-32.2"),
        })
        .Forbid(new()
        {
            Id = "P-no-update",
            Text = new BilingualText("外包人员不得修改客户数据", "vendors change no customer data"),
            Subjects = new() { Kinds = [SubjectKind.VendorStaff] },
            Actions = [AccessAction.Update],
        })
        .Elevation(NightRepair)
        .Build();

    private static ProtectedAsset CustomerMaster { get; } = new()
    {
        Id = "customer-master",
        OwnerUnit = "retail-banking",
        BusinessUnit = "retail-banking",
        Environment = AccessEnvironment.Production,
        Fields =
        [
            new() { Name = "name", Level = DataLevel.Sensitive, PiClass = PersonalFinancialClass.C2 },
            new() { Name = "card_no", Level = DataLevel.Sensitive, JrtLevel = 3, PiClass = PersonalFinancialClass.C2 },
            new() { Name = "segment", Level = DataLevel.OtherGeneral },
            new() { Name = "region", Level = DataLevel.OtherGeneral },
            new() { Name = "pin_block", Level = DataLevel.Sensitive, PiClass = PersonalFinancialClass.C3, IsIdentityAuthentication = true },
        ],
        RowAttributes = [new("region", AttributeKind.Text)],
    };

    private static VendorContract Contract { get; } = new()
    {
        Id = "C-2026-17",
        Vendor = "acme-ops",
        From = Morning.AddDays(-60),
        Until = Morning.AddDays(300),
        DueDiligenceUntil = Morning.AddDays(200),
        Clauses = [ContractClause.ReturnOrDeletion, ContractClause.NoReassignment, ContractClause.Confidentiality],
        Purposes = ["incident-analysis"],
        Assets = ["customer-master"],
    };

    private static ElevationClass NightRepair { get; } = new()
    {
        Id = "night-repair",
        Eligible = new() { Organisations = ["acme-ops"] },
        Approvers = ["wang.fang", "zhou.min"],
        IsEmergency = true,
        MaxDuration = TimeSpan.FromHours(1),
        ReviewWithin = TimeSpan.FromHours(12),
        Grant = new()
        {
            Id = "night-repair",
            Purpose = "incident-analysis",
            Asset = "customer-master",
            Environment = AccessEnvironment.Production,
            ClearFields = ["segment"],
            MaskedFields = [new("card_no", "last-4")],
            Actions = [AccessAction.Read, AccessAction.Update],
            Ceiling = new(DataLevel.Sensitive, 3, PersonalFinancialClass.C2),
            MaxRows = 5,
            MaxRowsPerDay = 20,
        },
    };

    private static DataGrantBuilder Maintenance(DataGrantBuilder grant, string subject) => grant
        .To(subject).Under("T-4711").For("incident-analysis")
        .On("customer-master", AccessEnvironment.Production)
        .Showing("name").Masking("card_no", "last-4")
        .Allowing(AccessAction.Read)
        .When(AccessCondition.RowIs("region", "north"))
        .UpTo(DataLevel.Sensitive, jrtLevel: 3, piClass: PersonalFinancialClass.C2)
        .AtMost(rows: 50, rowsPerDay: 500)
        .Between(MaintenancePolicy.Morning.AddDays(-10), MaintenancePolicy.Morning.AddDays(10))
        .Obliging(AccessObligations.Watermark)
        .ApprovedBy("wang.fang");
}
