using FinAppCompliance.Domain.Register;
using FinAppCompliance.Rules;

namespace FinAppCompliance.Testing.Rules;

/// <summary>Starts a harness without naming the subject type.</summary>
public static class RuleTrial
{
    /// <summary>Starts with a rule and the instant for which to judge.</summary>
    /// <typeparam name="TSubject">The kind of record that the rule judges.</typeparam>
    /// <param name="rule">The rule.</param>
    /// <param name="asOf">The instant.</param>
    public static RuleHarness<TSubject> Of<TSubject>(IComplianceRule<TSubject> rule, DateTimeOffset asOf)
        where TSubject : RegisterRecord => RuleHarness<TSubject>.For(rule, asOf);
}
