using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Testing.Access;

/// <summary>Makes requests for a generated world; most are built from a grant and then bent in one or two places.</summary>
internal sealed class AccessWorldRequests(Dice dice, AccessPolicy policy)
{
    private static readonly string[] Strangers = ["nobody", "wang ", "WANG"];

    public (AccessRequest Request, DateTimeOffset At) Next()
    {
        var grant = policy.Grants.Count > 0 && dice.Chance(85) ? dice.Pick([.. policy.Grants]) : null;
        var request = new AccessRequest
        {
            Subject = Bent(4, grant?.Subject ?? Holder(grant), [.. AccessWorldPolicy.Subjects, .. Strangers]),
            Asset = Bent(4, grant?.Asset, [.. AccessWorldPolicy.Assets, "unknown"]),
            Action = dice.Chance(90) && grant is not null ? dice.Pick([.. grant.Actions]) : dice.Pick([.. AccessWorldPolicy.Actions, AccessAction.Of("fly"), default]),
            Fields = Fields(grant),
            Purpose = Bent(5, grant?.Purpose, [.. AccessWorldPolicy.Purposes, string.Empty]),
            Engagement = dice.Chance(5) ? dice.Pick([.. AccessWorldPolicy.EngagementIds, null]) : grant?.Engagement,
            Environment = dice.Chance(5) ? dice.Pick(Enum.GetValues<AccessEnvironment>()) : grant?.Environment ?? AccessEnvironment.Production,
            Rows = dice.Roll(4) switch { 0 => dice.Roll(6) - 1, _ => null },
            RowsToday = dice.Roll(4) switch { 0 => dice.Roll(6) - 1, _ => null },
            Context = Context(),
            Row = Row(),
            Performed = dice.Roll(3) switch
            {
                0 => FactList<PerformedAction>.Unknown,
                1 => [],
                _ => [new(dice.Pick(AccessWorldPolicy.Actions), dice.Pick(AccessWorldPolicy.Assets))],
            },
        };
        return (request, At());
    }

    private string Bent(int percent, string? fitting, string[] any) => fitting is null || dice.Chance(percent) ? dice.Pick(any) : fitting;

    private string? Holder(DataGrant? grant) => grant?.Role is null ? null
        : policy.Subjects.FirstOrDefault(subject => subject.Roles.Contains(grant.Role).IsTrue)?.Id;

    private FactList<string> Fields(DataGrant? grant)
    {
        if (dice.Chance(35))
        {
            return FactList<string>.Unknown;
        }

        string[] granted = grant is null ? [] : [.. grant.ClearFields, .. grant.MaskedFields.Select(masked => masked.Field)];
        return dice.Chance(80) ? [.. dice.Some(granted, 70)] : [.. dice.Some([.. AccessWorldPolicy.Fields, "ghost"], 30)];
    }

    private AttributeSet? Context()
    {
        if (dice.Chance(20))
        {
            return null;
        }

        AttributeValue network = dice.Pick(["bastion", "office", "home"]);
        AttributeValue risk = dice.Roll(3) switch { 0 => 1, 1 => 9, _ => "1" };
        return dice.Chance(80) ? AttributeSet.Of(("network", network), ("risk", risk)) : AttributeSet.Of(("network", dice.Chance(50) ? network : true));
    }

    private AttributeSet? Row() => dice.Roll(4) switch
    {
        0 => null,
        1 => AttributeSet.Of(("region", 7)),
        2 => AttributeSet.Of(("region", "north"), ("keeper", dice.Pick(AccessWorldPolicy.Subjects))),
        _ => AttributeSet.Of(("region", dice.Pick(["north", "south"])), ("keeper", dice.Pick(["retail", "risk"]))),
    };

    private DateTimeOffset At() => AccessWorldPolicy.Hour(dice.Roll(11)).AddTicks(dice.Roll(3) - 1);
}
