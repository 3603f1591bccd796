using System.Runtime.InteropServices;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Regulation;
using FinAppCompliance.Rules.Catalog;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>Turns the conclusions of one rule about one subject into findings, one for each key, one after the other.</summary>
/// <remarks>Not thread-safe, and used for one subject after the other, so that lists are made once.</remarks>
internal sealed class FindingWriter(RuleSetEntry entry, FactSet facts, DateTimeOffset asOf)
{
    private const int MostTexts = 256;

    private readonly FactList<RegulatoryReference> _citations = [.. entry.Rule.Citations];
    private readonly List<Conclusion> _told = [];
    private readonly List<Conclusion> _chain = [];
    private readonly List<Observation> _scope = [];
    private readonly List<int> _scopes = [];
    private readonly FactCollector _facts = new(new FactAddresses(facts, entry.Rule.ReadMembers, asOf));
    private readonly Dictionary<BilingualText, BilingualText> _texts = new(ReferenceEqualityComparer.Instance);
    private SubjectReference? _subject;
    private int _next;

    internal static SubjectReference Describe(RegisterRecord subject, FactSet facts) =>
        new(subject.GetType().Name, subject.Id, facts.RootOf(subject));

    /// <summary>Writes all findings about one subject.</summary>
    internal static IEnumerable<Finding> Write(RuleSetEntry entry, SubjectReference subject, object? detail, FactSet facts, DateTimeOffset asOf)
    {
        var writer = new FindingWriter(entry, facts, asOf);
        for (writer.Begin(subject, detail); writer.Next() is { } finding;)
        {
            yield return finding;
        }
    }

    /// <summary>Writes one conclusion as it stands, for explanations.</summary>
    internal static Finding Write(RuleSetEntry entry, SubjectReference subject, Conclusion conclusion, FactSet facts, DateTimeOffset asOf)
    {
        var writer = new FindingWriter(entry, facts, asOf) { _subject = subject };
        writer._told.Add(conclusion);
        writer._scopes.Add(0);
        return writer.Join(0, 1);
    }

    /// <summary>Begins with what a rule said about a subject; where it said several things under one key, the worst is said with the evidence of all.</summary>
    internal void Begin(SubjectReference subject, object? detail)
    {
        _subject = subject;
        _next = 0;
        _told.Clear();
        _scopes.Clear();
        _scope.Clear();
        if (detail is not Conclusion last)
        {
            return;
        }

        _chain.Clear();
        for (var one = last; one is not null; one = one.Former)
        {
            _chain.Add(one);
        }

        // Where the rule does not govern the subject, only what is over can still be told.
        var isGoverned = last.Outcome != RuleOutcome.NotApplicable;
        for (var at = _chain.Count - 1; at >= 0; at--)
        {
            var conclusion = _chain[at];
            if (conclusion.Outcome == RuleOutcome.PastBreach || (isGoverned && conclusion.Outcome != RuleOutcome.Satisfied))
            {
                Insert(conclusion, _scope.Count);
            }

            if (conclusion is { IsScope: true, Outcome: RuleOutcome.Satisfied })
            {
                _scope.AddRange(conclusion.Observations);
            }
        }
    }

    /// <summary>Writes the next finding in the order of keys; null when there is none.</summary>
    internal Finding? Next()
    {
        if (_next >= _told.Count)
        {
            return null;
        }

        var (from, end) = (_next, _next + 1);
        while (end < _told.Count && string.Equals(_told[end].Key, _told[from].Key, StringComparison.Ordinal))
        {
            end++;
        }

        _next = end;
        return Join(from, end);
    }

    /// <summary>Puts a conclusion behind those of the same or a smaller key.</summary>
    private void Insert(Conclusion conclusion, int scope)
    {
        var at = _told.Count;
        while (at > 0 && string.CompareOrdinal(_told[at - 1].Key, conclusion.Key) > 0)
        {
            at--;
        }

        _told.Insert(at, conclusion);
        _scopes.Insert(at, scope);
    }

    private Finding Join(int from, int end)
    {
        var (worst, scope) = (_told[from], _scopes[from]);
        for (var at = from + 1; at < end; at++)
        {
            worst = IsWorse(_told[at], worst) ? _told[at] : worst;
            scope = Math.Max(scope, _scopes[at]);
        }

        _facts.Begin(_subject!);
        _facts.AddEvidence(worst, worst.IsScope);
        Severity? severity = null;
        for (var at = from; at < end; at++)
        {
            var one = _told[at];
            if (!ReferenceEquals(one, worst))
            {
                _facts.AddEvidence(one, worst.IsScope);
            }

            _facts.AddMissing(one);
            var own = one.Severity ?? entry.Severity;
            severity = one.Outcome == worst.Outcome && (severity is null || own > severity) ? own : severity;
        }

        _facts.AddEvidence(CollectionsMarshal.AsSpan(_scope)[..scope], isScope: true);
        return new()
        {
            Rule = entry.Rule.Id,
            Title = entry.Rule.Title,
            Subject = _subject!,
            Key = worst.Key,
            Outcome = worst.Outcome,
            Severity = severity!.Value,
            Message = MessageOf(worst),
            Failure = worst.IsScope ? null : worst.Text,
            Remediation = entry.Rule.Remediation,
            Citations = _citations,
            Evidence = _facts.Evidence,
            MissingFacts = _facts.Missing,
            Missing = _facts.Places,
            Limit = worst.Limit?.Invoke(),
            Due = worst.Timeliness.Term,
            Past = worst.Past,
            AsOf = asOf,
        };
    }

    private static bool IsWorse(Conclusion one, Conclusion other) =>
        Comparer<(int, Severity?)>.Default.Compare((OutcomeOrder.Rank(one.Outcome), one.Severity), (OutcomeOrder.Rank(other.Outcome), other.Severity)) > 0;

    /// <summary>Words a conclusion; what cannot be told is worded once for each text of the rule, since most of a sparse register cannot be told.</summary>
    private BilingualText MessageOf(Conclusion conclusion)
    {
        if (conclusion is not { Outcome: RuleOutcome.Undetermined, IsScope: false } || conclusion.Timeliness.State == Timing.TimelinessState.OutOfOrder)
        {
            return conclusion.Message;
        }

        if (_texts.TryGetValue(conclusion.Text, out var worded))
        {
            return worded;
        }

        worded = conclusion.Message;
        if (_texts.Count < MostTexts)
        {
            _texts.Add(conclusion.Text, worded);
        }

        return worded;
    }
}
