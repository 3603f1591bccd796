using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.ThirdParties;

namespace FinAppCompliance.Testing.Access;

/// <summary>Makes the policy of a generated world.</summary>
internal sealed class AccessWorldPolicy(Dice dice)
{
    public static readonly string[] Purposes = ["repair", "service", "audit"];
    public static readonly string[] Roles = ["operator", "reviewer"];
    public static readonly string[] Fields = ["name", "phone", "card", "pin"];
    public static readonly string[] Subjects = ["wang", "zhao", "qian", "vendor-a", "vendor-b", "job"];
    public static readonly string[] Assets = ["customers", "customers-test", "accounts"];
    public static readonly string[] EngagementIds = ["T-1", "T-2", "T-3"];
    public static readonly AccessAction[] Actions =
        [AccessAction.Read, AccessAction.Update, AccessAction.Extract, AccessAction.Of("reconcile")];

    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static DateTimeOffset Hour(int hour) => Start.AddHours(hour);

    public AccessPolicy Make(string version) => new()
    {
        Version = version,
        Purposes = [.. Purposes.Select(purpose => new AccessPurpose(purpose))],
        Roles = [.. Roles],
        ContextAttributes = [new("network", AttributeKind.Text), new("risk", AttributeKind.Number)],
        Subjects = [.. Subjects.Select(MakeSubject)],
        Assets = [.. Assets.Select(MakeAsset)],
        Contracts = [MakeContract("C-1", "acme"), MakeContract("C-2", "bolt")],
        Engagements = [MakeEngagement("T-1", "C-1"), MakeEngagement("T-2", "C-2"), MakeEngagement("T-3", null)],
        Grants = [.. Enumerable.Range(0, dice.Roll(14)).Select(MakeGrant)],
        Actions = [AccessAction.Of("reconcile")],
        Prohibitions = [.. Enumerable.Range(0, dice.Roll(4)).Select(MakeProhibition)],
        Separations = dice.Chance(30) ? [MakeSeparation()] : [],
    };

    private AccessSubject MakeSubject(string id)
    {
        var isVendor = id.StartsWith("vendor", StringComparison.Ordinal);
        return new()
        {
            Id = id,
            Kind = isVendor ? SubjectKind.VendorStaff : id == "job" ? SubjectKind.Service : SubjectKind.Staff,
            Organisation = id == "vendor-a" ? "acme" : id == "vendor-b" ? "bolt" : null,
            Unit = isVendor || id == "job" ? null : id == "qian" ? "risk" : "retail",
            Roles = isVendor ? [] : [.. dice.Some(Roles, 40)],
            From = dice.Chance(15) ? Hour(dice.Roll(4)) : null,
            Until = dice.Chance(15) ? Hour(6 + dice.Roll(4)) : null,
            IsSuspended = dice.Chance(5),
        };
    }

    private ProtectedAsset MakeAsset(string id) => new()
    {
        Id = id,
        OwnerUnit = "retail",
        BusinessUnit = id == "accounts" ? "risk" : "retail",
        Environment = id == "customers-test" ? AccessEnvironment.Test : AccessEnvironment.Production,
        IsDesensitised = id == "customers-test" && dice.Chance(80),
        Fields =
        [
            new() { Name = "name", Level = DataLevel.OtherGeneral, PiClass = PersonalFinancialClass.C1 },
            new() { Name = "phone", Level = DataLevel.Sensitive, PiClass = PersonalFinancialClass.C2, JrtLevel = 3 },
            new() { Name = "card", Level = dice.Chance(70) ? DataLevel.Sensitive : DataLevel.Important, PiClass = PersonalFinancialClass.C2 },
            new() { Name = "pin", Level = DataLevel.Sensitive, PiClass = PersonalFinancialClass.C3, IsIdentityAuthentication = true },
        ],
        RowAttributes = [new("region", AttributeKind.Text), new("keeper", AttributeKind.Text)],
    };

    private VendorContract MakeContract(string id, string vendor) => new()
    {
        Id = id,
        Vendor = vendor,
        From = Hour(0),
        Until = Hour(10),
        EndedAt = dice.Chance(15) ? Hour(3 + dice.Roll(6)) : null,
        DueDiligenceUntil = Hour(6 + dice.Roll(6)),
        Clauses = [ContractClause.ReturnOrDeletion, ContractClause.NoReassignment, ContractClause.Confidentiality],
        Purposes = [.. Purposes],
        Assets = [.. Assets],
        IsSuspended = dice.Chance(5),
    };

    private Engagement MakeEngagement(string id, string? contract) => new()
    {
        Id = id,
        Kind = EngagementKind.Ticket,
        Contract = contract,
        From = Hour(dice.Roll(2)),
        Until = Hour(8 + dice.Roll(3)),
        ClosedAt = dice.Chance(15) ? Hour(2 + dice.Roll(6)) : null,
        IsSuspended = dice.Chance(5),
    };

    private DataGrant MakeGrant(int number)
    {
        var asset = dice.Pick(Assets);
        var toRole = dice.Chance(25);
        var subject = toRole ? null : dice.Pick(Subjects);
        var (clear, masked) = PickFields(subject);
        var actions = dice.Some(Actions, 45);
        var from = 2 + dice.Roll(3);
        var until = from + 1 + dice.Roll(4);
        return new()
        {
            Id = $"G-{number}",
            Subject = subject,
            Role = toRole ? dice.Pick(Roles) : null,
            Engagement = subject switch { "vendor-a" => "T-1", "vendor-b" => "T-2", _ => dice.Chance(30) ? "T-3" : null },
            Purpose = dice.Pick(Purposes),
            Asset = asset,
            ClearFields = [.. clear],
            MaskedFields = [.. masked.Select(field => new MaskedField(field, dice.Chance(50) ? "last-4" : "hidden"))],
            Actions = actions.Length == 0 ? [AccessAction.Read] : [.. actions],
            Ceiling = new(DataLevel.Important, 3, clear.Concat(masked).Contains("pin") ? PersonalFinancialClass.C3 : PersonalFinancialClass.C2),
            MaxRows = 1 + dice.Roll(3),
            MaxRowsPerDay = 3 + dice.Roll(3),
            Environment = asset == "customers-test" ? AccessEnvironment.Test : AccessEnvironment.Production,
            From = Hour(from),
            Until = Hour(until),
            Approver = subject == "zhao" ? "wang" : "zhao",
            Extraction = actions.Contains(AccessAction.Extract) && asset != "customers-test" ? new("wang", Hour(from), Hour(from + 1)) : null,
            Conditions = dice.Chance(35) ? [.. Conditions()] : [],
            IsSuspended = dice.Chance(5),
        };
    }

    private (string[] Clear, string[] Masked) PickFields(string? subject)
    {
        var clear = dice.Some(Fields[..3], 40);
        var rest = (subject is null or "vendor-a" or "vendor-b" ? Fields[..3] : Fields).Except(clear).ToArray();
        var masked = dice.Some(rest, 40);
        return clear.Length + masked.Length == 0 ? (["name"], []) : (clear, masked);
    }

    private Prohibition MakeProhibition(int number) => new()
    {
        Id = $"P-{number}",
        Text = new("禁止", "forbidden"),
        Subjects = dice.Roll(4) switch
        {
            0 => SubjectSelector.Everybody,
            1 => new() { Kinds = [SubjectKind.VendorStaff] },
            2 => new() { Roles = ["operator"] },
            _ => new() { Ids = [dice.Pick(Subjects)] },
        },
        Assets = dice.Chance(50) ? [dice.Pick(Assets)] : FactList<string>.Unknown,
        BusinessUnits = dice.Chance(15) ? ["retail", "risk"] : FactList<string>.Unknown,
        Fields = dice.Roll(4) switch
        {
            0 => new() { Names = ["card"] },
            1 => new() { FromPiClass = PersonalFinancialClass.C2 },
            2 => new() { FromLevel = DataLevel.Important, Names = ["phone"] },
            _ => null,
        },
        Actions = dice.Chance(60) ? [dice.Pick(Actions)] : FactList<AccessAction>.Unknown,
        Conditions = dice.Chance(60) ? [.. Conditions()] : FactList<AccessCondition>.Unknown,
        From = dice.Chance(30) ? Hour(dice.Roll(5)) : null,
        Until = dice.Chance(30) ? Hour(5 + dice.Roll(5)) : null,
        IsAbsolute = dice.Chance(50),
    };

    private SeparationRule MakeSeparation() => new(
        "S-1", SeparationKind.Dynamic, new([AccessAction.Update], dice.Some(Assets, 60).ToArray() is { Length: > 0 } some ? [.. some] : FactList<string>.Unknown), new([AccessAction.Of("reconcile")]), new("分离", "kept apart"));

    private IEnumerable<AccessCondition> Conditions()
    {
        if (dice.Chance(60))
        {
            yield return dice.Chance(50) ? AccessCondition.ContextIs("network", "bastion", "office") : AccessCondition.ContextIsNot("network", "bastion");
        }

        if (dice.Chance(30))
        {
            yield return AccessCondition.ContextIs("risk", 1, 2);
        }

        if (dice.Chance(50))
        {
            yield return dice.Roll(3) switch
            {
                0 => AccessCondition.RowIs("region", "north"),
                1 => AccessCondition.RowIsOwn("keeper"),
                _ => AccessCondition.RowIsOfOwnUnit("keeper"),
            };
        }
    }
}
