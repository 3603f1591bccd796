using FinAppCompliance.Authorization.Decisions;

namespace FinAppCompliance.Authorization.Compilation;

/// <summary>Says how far a grant came before it failed; the furthest gives the reason of a denial.</summary>
internal static class DecisionStages
{
    public static int Of(AccessReason reason) => reason switch
    {
        AccessReason.Action => 1,
        AccessReason.Purpose => 2,
        AccessReason.Engagement => 3,
        AccessReason.Environment => 4,
        AccessReason.Suspended => 5,
        AccessReason.NotYet or AccessReason.Expired => 6,
        AccessReason.Condition or AccessReason.ContextMissing or AccessReason.ContextInvalid => 7,
        AccessReason.Field or AccessReason.Level or AccessReason.Forbidden => 8,
        AccessReason.Volume => 9,
        _ => 0,
    };

    public static AccessReason ReasonOf(ConditionResult result) => result switch
    {
        ConditionResult.Holds => AccessReason.Permitted,
        ConditionResult.Fails => AccessReason.Condition,
        ConditionResult.Missing => AccessReason.ContextMissing,
        _ => AccessReason.ContextInvalid,
    };
}
