using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.ThirdParties;
using FinAppCompliance.RulePacks.Nfra.Neighbours;
using FinAppCompliance.RulePacks.Nfra.Tests.Cases;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Neighbours;

/// <summary>Cases about data assets, grants, vendors and traces.</summary>
internal static class DataCases
{
    private static readonly ContractClause[] AllClauses = Enum.GetValues<ContractClause>();
    private static readonly DataAsset Asset = new()
    {
        Id = "da",
        Name = "客户主档",
        Level = DataLevel.Sensitive,
        ContainsPersonalInformation = true,
        IsEntrustedProcessing = false,
        LogRetentionMonths = 36,
        OperationsAuditedOn = Day(2026, 3, 1),
    };

    private static readonly Contract Agreed = new() { Id = "con", Clauses = [.. AllClauses] };

    private static readonly AccessGrant Grant = new()
    {
        Id = "s",
        DataAsset = "da",
        ThirdParty = (Ref<ThirdParty>)"tp",
        Contract = (Ref<Contract>)"con",
        Purpose = "故障排查",
        IsScopeWithinPurpose = true,
        Approver = "业务主管",
        Level = DataLevel.Sensitive,
        IsProduction = true,
        RevokedOn = Fact<DateOnly>.Absent,
        ValidFrom = Day(2026, 6, 1),
        ValidThrough = Day(2026, 7, 14),
        LogRetentionMonths = 36,
    };

    private static readonly DataAsset Logged = Asset with { Id = "s" };
    private static readonly AccessGrant Vendor = Grant with { Id = "g", DataAsset = "s" };

    private static readonly OutsourcingArrangement Outsourced = new()
    {
        Id = "s",
        Vendor = "tp",
        IsImportant = true,
        IsOffSite = true,
        IsCrossBorder = false,
        SignedOn = Day(2026, 1, 5),
        DueDiligenceOn = Day(2025, 1, 5),
        DrilledOn = Day(2025, 6, 30),
        OnSiteCheckedOn = Day(2023, 6, 30),
        ReportedBeforeSigningOn = Day(2025, 12, 5),
        ValidThrough = Fact<DateOnly>.Absent,
    };

    private static readonly BusinessActivity Insurance = new() { Id = "act", Name = "代销保险", Application = "app", ProductKind = ProductKind.InsuranceShortTerm };
    private static readonly SalesTrace Trace = new() { Id = "s", Activity = "act", ContractEndedOn = Day(2020, 6, 30), ContractTermMonths = 12, DestroyedOn = Day(2025, 6, 30), IsInDispute = false };

    internal static CaseBook Book { get; } = new CaseBook()
        .Rule("DSM-28", static pack => pack.Add(new SensitiveDataIsAuthorisedByNecessity()))
        .Holds(Grant, Asset)
        .Fails("purpose", Grant with { Purpose = Fact<string>.Absent }, Asset)
        .Fails("approver", Grant with { Approver = Fact<string>.Absent }, Asset)
        .Fails("term", Grant with { ValidThrough = Fact<DateOnly>.Absent }, Asset)
        .Holds(Grant with { ValidThrough = Fact<DateOnly>.Absent, IsProduction = false }, Asset)
        .Skips(Grant with { RevokedOn = Day(2026, 6, 30) }, Asset)
        .Skips(Grant with { ValidThrough = Day(2026, 6, 29) }, Asset)
        .Skips(Grant with { Level = DataLevel.OtherGeneral }, Asset with { Level = DataLevel.OtherGeneral })
        .Open(Grant with { Purpose = default }, Asset)
        .Rule("DSM-30", static pack => pack.Add(new EntrustingContractHasDataClauses()))
        .Holds(Grant, Asset, Agreed)
        .Fails("contract", Grant with { Contract = Fact<Ref<Contract>>.Absent }, Asset)
        .Fails("ReturnOrDeletion", Grant, Asset, Agreed with { Clauses = [.. AllClauses.Where(static c => c != ContractClause.ReturnOrDeletion)] })
        .Skips(Grant with { ThirdParty = Fact<Ref<ThirdParty>>.Absent }, Asset, Agreed)
        .Open(Grant, Asset)
        .Rule("PIPL-21", static pack => pack.Add(new EntrustedInformationIsUnderContract()))
        .Holds(Grant, Asset, Agreed)
        .Fails("NoReassignment", Grant, Asset, Agreed with { Clauses = [.. AllClauses.Where(static c => c != ContractClause.NoReassignment)] })
        .Skips(Grant, Asset with { ContainsPersonalInformation = false }, Agreed)
        .Open(Grant, Asset with { ContainsPersonalInformation = default }, Agreed)
        .Rule("OUT-32.2", static pack => pack.Add(new VendorAccessIsNeedToKnow()))
        .Holds(Grant, Asset)
        .Fails("scope", Grant with { IsScopeWithinPurpose = false }, Asset)
        .Fails("term", Grant with { Approver = Fact<string>.Absent }, Asset)
        .Skips(Grant with { ThirdParty = Fact<Ref<ThirdParty>>.Absent }, Asset)
        .Open(Grant with { Approver = default }, Asset)
        .Rule("DSM-43", static pack => pack.Add(new OperationLogsAreKept()), typeof(AccessGrant))
        .Holds(Logged, Vendor)
        .Holds(Logged with { LogRetentionMonths = 12 })
        .Fails("retention", Logged with { LogRetentionMonths = 11 })
        .Fails("retention", Logged with { LogRetentionMonths = 35, Level = DataLevel.Core })
        .Fails("retention", Logged with { LogRetentionMonths = 12 }, Vendor)
        .Fails("retention", Logged with { LogRetentionMonths = 35, IsEntrustedProcessing = true })
        .Fails("vendor", Logged, Vendor with { LogRetentionMonths = 12 })
        .Holds(Logged with { OperationsAuditedOn = Day(2025, 12, 30) })
        .Fails("audit", Logged with { OperationsAuditedOn = Day(2025, 12, 29) })
        .Skips(Logged with { Level = DataLevel.OtherGeneral })
        .Open(Logged with { LogRetentionMonths = default })
        .Rule("OUT-17", static pack => pack.Add(new DueDiligenceIsFresh()))
        .Holds(Outsourced)
        .Fails(string.Empty, Outsourced with { DueDiligenceOn = Day(2025, 1, 4) })
        .Fails(string.Empty, Outsourced with { DueDiligenceOn = Fact<DateOnly>.Absent })
        .Open(Outsourced with { DueDiligenceOn = default })
        .Rule("OUT-31.4", static pack => pack.Add(new VendorJoinsDrills()))
        .Holds(Outsourced)
        .Fails(string.Empty, Outsourced with { DrilledOn = Day(2025, 6, 29) })
        .Skips(Outsourced with { IsImportant = false })
        .Open(Outsourced with { DrilledOn = default })
        .Rule("OUT-34", static pack => pack.Add(new OffSiteVendorIsChecked()))
        .Holds(Outsourced)
        .Fails(string.Empty, Outsourced with { OnSiteCheckedOn = Day(2023, 6, 29) })
        .Skips(Outsourced with { IsOffSite = false })
        .Open(Outsourced with { OnSiteCheckedOn = default })
        .Rule("OUT-37", static pack => pack.Add(new OutsourcingIsReportedBeforeSigning()))
        .Holds(Outsourced)
        .Fails(string.Empty, Outsourced with { ReportedBeforeSigningOn = Day(2025, 12, 8) })
        .Skips(Outsourced with { IsOffSite = false })
        .Open(Outsourced with { ReportedBeforeSigningOn = default })
        .Rule("TRC-5", static pack => pack.Add(new SalesTraceIsKept()))
        .Holds(Trace, Insurance)
        .Fails(string.Empty, Trace with { DestroyedOn = Day(2025, 6, 29) }, Insurance)
        .Fails(string.Empty, Trace with { ContractTermMonths = 13 }, Insurance)
        .Fails(string.Empty, Trace with { IsInDispute = true }, Insurance)
        .Holds(Trace with { DestroyedOn = Fact<DateOnly>.Absent }, Insurance)
        .Skips(Trace, Insurance with { ProductKind = ProductKind.Deposit })
        .Open(Trace with { ContractEndedOn = default }, Insurance);
}
