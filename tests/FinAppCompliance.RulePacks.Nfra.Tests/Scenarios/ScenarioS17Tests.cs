using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.ThirdParties;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Scenarios;

/// <summary>S-17: an engineer of a vendor has standing access to a table of customers, without purpose, approver or end.</summary>
public sealed class ScenarioS17Tests
{
    private static readonly DataAsset Table = new()
    {
        Id = "table",
        Name = "客户信息表",
        Level = DataLevel.Sensitive,
        ContainsPersonalInformation = true,
        IsEntrustedProcessing = true,
        LogRetentionMonths = 36,
        OperationsAuditedOn = Day(2025, 1, 31),
    };

    private static readonly Contract Silent = new()
    {
        Id = "contract",
        ThirdParty = (Ref<ThirdParty>)"vendor",
        ValidFrom = Day(2024, 1, 1),
        ValidThrough = Fact<DateOnly>.Absent,
        Clauses =
        [
            ContractClause.PurposeAndTerm, ContractClause.MannerAndScope, ContractClause.ProtectionMeasures,
            ContractClause.RightsAndDuties, ContractClause.NoReassignment, ContractClause.NoTraining,
        ],
    };

    private static readonly AccessGrant Grant = new()
    {
        Id = "grant",
        DataAsset = Table,
        ThirdParty = (Ref<ThirdParty>)"vendor",
        Contract = (Ref<Contract>)Silent,
        Purpose = Fact<string>.Absent,
        Approver = Fact<string>.Absent,
        Level = DataLevel.Sensitive,
        IsProduction = true,
        LogRetentionMonths = 12,
        ValidFrom = Day(2024, 1, 1),
        ValidThrough = Fact<DateOnly>.Absent,
        RevokedOn = Fact<DateOnly>.Absent,
    };

    private static readonly string[] Expected =
    [
        "N99-14.3 Critical grant approval", "N99-14.3 Critical grant end", "N99-14.3 Critical grant purpose",
        "OUT-32.2 High grant scope", "OUT-32.2 High grant term",
        "DSM-28 High grant approver", "DSM-28 High grant purpose", "DSM-28 High grant term",
        "DSM-30 High grant ReturnOrDeletion", "PIPL-21 High grant ReturnOrDeletion",
    ];

    [Fact]
    public void The_standing_access_is_found_by_the_notice_and_by_its_neighbours() => Run(Table, Grant).FindsExactly([.. Expected, "DSM-43 High table vendor"]);

    [Theory]
    [InlineData(35, true)]
    [InlineData(36, false)]
    [InlineData(37, false)]
    public void Logs_of_entrusted_processing_are_kept_for_three_years(int months, bool tooShort) => Run(Table, Grant with { LogRetentionMonths = months })
        .FindsExactly([.. Expected, .. tooShort ? new[] { "DSM-43 High table vendor" } : []]);

    private static ScenarioRun Run(DataAsset table, AccessGrant grant) =>
        ScenarioRun.Of(At(2025, 3, 31), FactSet.Of([table, Silent, grant, new ThirdParty { Id = "vendor", Name = "某科技公司" }], typeof(AccessGrant)));
}
