using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Rules;

/// <summary>One rule: a sentence that should hold for every record of a kind, with its citation, as a pure function.</summary>
/// <typeparam name="TSubject">The kind of record that the rule looks at.</typeparam>
/// <remarks>
/// Implementations are immutable and thread-safe, read nothing but the context, and know no clock, network or randomness.
/// A rule that throws is reported as errored for that subject and never counts as satisfied.
/// </remarks>
public interface IComplianceRule<TSubject>
    where TSubject : RegisterRecord
{
    /// <summary>Gets what the rule is: id, texts, severity, citations, parameters and the facts it reads. Always the same object.</summary>
    RuleDescriptor Descriptor { get; }

    /// <summary>Judges one record.</summary>
    /// <param name="context">The record, the facts around it, the instant and the parameters.</param>
    /// <returns>The verdict; its default value is undetermined.</returns>
    Verdict Evaluate(in RuleContext<TSubject> context);
}
