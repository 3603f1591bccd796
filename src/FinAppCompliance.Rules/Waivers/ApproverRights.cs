using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Organisation;

namespace FinAppCompliance.Rules.Waivers;

/// <summary>Who may approve up to which severity, found however the name is written.</summary>
internal sealed class ApproverRights
{
    private readonly Dictionary<PersonName, Severity> _rights = [];
    private readonly List<string> _mistakes = [];

    internal ApproverRights(WaiverPolicyOptions policy)
    {
        foreach (var (name, right) in policy.Approvers.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            if (!PersonName.TryParse(name, out var person, out var flaw))
            {
                _mistakes.Add($"the policy names the approver '{name}': {flaw.En}");
            }
            else if (!_rights.TryAdd(person, right))
            {
                _mistakes.Add($"the policy names the approver '{name}' twice, written in different ways");
            }
        }
    }

    internal IReadOnlyList<string> Mistakes => _mistakes;

    /// <summary>Returns up to which severity a person may approve; null for nothing.</summary>
    internal Severity? Of(string name) => PersonName.TryParse(name, out var person, out _) && _rights.TryGetValue(person, out var right) ? right : null;
}
