using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Benchmarks.Rules;

/// <summary>Makes registers of any size: ten versions, twenty activities, four gates a version, two assets and three grants an application.</summary>
internal static class GeneratedRegister
{
    private static readonly DateOnly Today = new(2026, 6, 30);

    internal static FactSet Create(int applications, int versions = 10, int activities = 20)
    {
        var random = new Random(17);
        var records = new List<RegisterRecord>
        {
            new Institution { Id = "bank", Name = "银行", CreditCode = "91510000MA6YLB0009", Kind = InstitutionKind.JointStockBank, PersonsProcessed = 5_000_000 },
            new OrgUnit { Id = "unit", Name = "数字金融部", ActiveFrom = new DateOnly(2015, 1, 1), ActiveThrough = Fact<DateOnly>.Absent },
            new Licence { Id = "licence", BusinessScope = [BusinessType.Deposit], Regions = ["510000"], Status = LicenceStatus.InForce, ValidFrom = new DateOnly(2015, 1, 1), ValidThrough = Fact<DateOnly>.Absent },
        };
        for (var at = 0; at < applications; at++)
        {
            AddApplication(records, random, $"app{at:000000}", (versions, activities));
        }

        return FactSet.Of(records, typeof(Institution), typeof(OrgUnit), typeof(Licence), typeof(MobileApplication), typeof(AdmissionDecision), typeof(AppVersion), typeof(ReleaseGate), typeof(BusinessActivity), typeof(ComplianceReview), typeof(Filing), typeof(AccessGrant));
    }

    internal static IReadOnlyList<RegisterRecord> Change(FactSet facts, double share)
    {
        var applications = facts.All<MobileApplication>().ToArray();
        return [.. applications.Take((int)(applications.Length * share)).Select(static a => a with { ManagingUnit = Fact<Ref<OrgUnit>>.Absent })];
    }

    private static void AddApplication(List<RegisterRecord> records, Random random, string id, (int Versions, int Activities) counts)
    {
        bool Rarely() => random.Next(20) == 0;
        records.Add(new MobileApplication
        {
            Id = id,
            Name = $"应用{id}",
            Ledger = LedgerStatus.Listed,
            Form = AppForm.App,
            Audience = AppAudience.Customer,
            OwnerUnit = new Ref<OrgUnit>("unit"),
            ManagingUnit = Rarely() ? Fact<Ref<OrgUnit>>.Absent : new Ref<OrgUnit>("unit"),
            State = AppState.Running,
            FirstReleasedOn = Today.AddYears(-2),
            LedgerReviewedOn = Today.AddDays(-20),
        });
        records.Add(new AdmissionDecision { Id = $"{id}-adm", Application = id, DecidedOn = Today.AddYears(-3), Result = Rarely() ? DecisionResult.Pending : DecisionResult.Approved });
        records.Add(new Filing { Id = $"{id}-fil", Application = new Ref<MobileApplication>(id), Kind = FilingKind.App, Status = FilingStatus.Approved, ApprovedOn = Today.AddYears(-2).AddDays(-10), FiledName = $"应用{id}" });
        for (var v = 0; v < counts.Versions; v++)
        {
            AddVersion(records, random, id, $"{id}-v{v}", Today.AddDays(-30 * v));
        }

        for (var a = 0; a < counts.Activities; a++)
        {
            var activity = $"{id}-a{a:00}";
            records.Add(new BusinessActivity { Id = activity, Name = "存款", Application = id, BusinessType = BusinessType.Deposit, ServedRegions = [random.Next(20) == 0 ? "440000" : "510000"], LiveFrom = Today.AddYears(-1), LiveThrough = Fact<DateOnly>.Absent });
            records.Add(new ComplianceReview { Id = $"{activity}-r", Activity = activity, Result = DecisionResult.Approved, ReviewedOn = Today.AddYears(-2), OpenConditions = 0 });
        }

        for (var d = 0; d < 2; d++)
        {
            records.Add(new DataAsset { Id = $"{id}-d{d}", Name = "客户资料", Level = DataLevel.Sensitive, OwnerUnit = new Ref<OrgUnit>("unit"), BusinessUnit = new Ref<OrgUnit>("unit"), Applications = [id] });
        }

        for (var g = 0; g < 3; g++)
        {
            records.Add(new AccessGrant { Id = $"{id}-g{g}", DataAsset = $"{id}-d{g % 2}", Purpose = random.Next(20) == 0 ? Fact<string>.Absent : "运维", Approver = "业务主管", ValidFrom = Today.AddDays(-10), ValidThrough = Today.AddDays(19), Level = DataLevel.Sensitive });
        }
    }

    private static void AddVersion(List<RegisterRecord> records, Random random, string id, string version, DateOnly released)
    {
        var at = new DateTimeOffset(released.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
        records.Add(new AppVersion { Id = version, Application = id, VersionName = version, ReleasedAt = at, IsStillServed = true });
        foreach (var dimension in Enum.GetValues<GateDimension>())
        {
            records.Add(new ReleaseGate { Id = $"{version}-{(int)dimension}", Version = version, Dimension = dimension, Result = random.Next(50) == 0 ? GateResult.Failed : GateResult.Passed, DecidedAt = at.AddDays(-1) });
        }
    }
}
