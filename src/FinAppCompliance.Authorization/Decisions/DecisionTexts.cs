using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Authorization.Decisions;

/// <summary>Says decisions in both languages.</summary>
internal static class DecisionTexts
{
    public static BilingualText Describe(in AccessDecision decision)
    {
        if (decision.IsPermitted)
        {
            return new($"允许（授权'{decision.GrantId}'）", $"permitted by grant '{decision.GrantId}'");
        }

        var reason = Of(decision.Reason);
        return decision.Cause is null
            ? new($"拒绝：{reason.Zh}", $"denied: {reason.En}")
            : new($"拒绝：{reason.Zh}（'{decision.Cause}'）", $"denied: {reason.En} ('{decision.Cause}')");
    }

    public static BilingualText Of(AccessReason reason) => Labels.Of(Enum.IsDefined(reason) ? reason : AccessReason.NotEvaluated);
}
