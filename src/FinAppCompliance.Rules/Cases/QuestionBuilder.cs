using FinAppCompliance.Domain.Assessments;

namespace FinAppCompliance.Rules.Cases;

/// <summary>Gathers what undetermined findings lack into questions, without keeping the findings.</summary>
internal sealed class QuestionBuilder(CaseRoots roots, string? unit = null)
{
    private readonly Dictionary<(MissingFactKind Kind, string Section, string? Member, string? Tells), Asked> _asked = [];

    internal void Add(Finding finding)
    {
        if (unit is not null && !string.Equals(roots.UnitOf(finding.Subject.Root) ?? string.Empty, unit, StringComparison.Ordinal))
        {
            return;
        }

        // A name without a place is a fact of a record that a reference would lead to; the reference is asked for first.
        var missing = finding.Missing.Any(static fact => fact.IsAddressed) ? finding.Missing.Where(static fact => fact.IsAddressed).ToArray() : [.. finding.Missing];
        var questions = missing.Select(KeyOf).Distinct().ToArray();
        foreach (var question in questions)
        {
            if (!_asked.TryGetValue(question, out var asked))
            {
                _asked[question] = asked = new();
            }

            asked.Conclusions++;
            asked.Alone += questions.Length == 1 ? 1 : 0;
            asked.Rules.Add(finding.Rule);
            if (roots.ApplicationOf(finding.Subject.Root) is { } application)
            {
                asked.Applications.Add(application);
            }

            if (roots.UnitOf(finding.Subject.Root) is { } owner)
            {
                asked.Units.Add(owner);
            }
        }

        foreach (var fact in missing)
        {
            var asked = _asked[KeyOf(fact)];
            asked.IsAddressed |= fact.IsAddressed;
            if (fact.Record is { } record)
            {
                asked.Records.Add(record);
            }
        }
    }

    internal IReadOnlyList<FactQuestion> Build() => [.. _asked.Select(static pair => new FactQuestion
    {
        Kind = pair.Key.Kind,
        Section = pair.Key.Section,
        Member = pair.Key.Member,
        Tells = pair.Key.Tells,
        IsAddressed = pair.Value.IsAddressed,
        Conclusions = pair.Value.Conclusions,
        SettlesAlone = pair.Value.Alone,
        Rules = [.. pair.Value.Rules],
        Records = [.. pair.Value.Records],
        Applications = [.. pair.Value.Applications],
        Units = [.. pair.Value.Units],
    }).OrderByDescending(static question => question.Conclusions).ThenByDescending(static question => question.SettlesAlone)
        .ThenBy(static question => question.Section, StringComparer.Ordinal).ThenBy(static question => question.Member, StringComparer.Ordinal).ThenBy(static question => question.Kind).ThenBy(static question => question.Tells, StringComparer.Ordinal)];

    private static (MissingFactKind Kind, string Section, string? Member, string? Tells) KeyOf(MissingFact fact) =>
        (fact.Kind, fact.Section ?? fact.Name, fact.Member, fact.Kind == MissingFactKind.Record ? fact.Name : null);

    private sealed class Asked
    {
        internal int Conclusions { get; set; }

        internal int Alone { get; set; }

        internal bool IsAddressed { get; set; }

        internal SortedSet<RuleId> Rules { get; } = [];

        internal SortedSet<string> Records { get; } = new(StringComparer.Ordinal);

        internal SortedSet<string> Applications { get; } = new(StringComparer.Ordinal);

        internal SortedSet<string> Units { get; } = new(StringComparer.Ordinal);
    }
}
