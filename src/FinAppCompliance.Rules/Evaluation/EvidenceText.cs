using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>Words one fact of evidence for readers.</summary>
internal static class EvidenceText
{
    /// <summary>Returns the fact with its value in words; a fact of another record stands behind the id of that record.</summary>
    /// <param name="evidence">The fact.</param>
    /// <param name="subject">The subject, which holds the facts that name no record.</param>
    /// <param name="language">The language.</param>
    internal static string Of(Evidence evidence, SubjectReference subject, Language language)
    {
        var section = evidence.Record is null ? RegisterMembers.SectionOf(subject.Kind) : null;
        var name = section is not null && RegisterMembers.Has(section, evidence.Fact) ? Labels.Member(section, evidence.Fact) : Labels.Fact(evidence.Fact);
        var value = Labels.Value(section, evidence.Fact, evidence.Value, language);
        return $"{(evidence.Record is { } record ? $"{record} " : string.Empty)}{name.In(language)}{(language == Language.English ? ": " : "：")}{value}";
    }
}
