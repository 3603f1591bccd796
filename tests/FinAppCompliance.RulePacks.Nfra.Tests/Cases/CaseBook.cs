using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Rules.Catalog;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Cases;

/// <summary>Collects cases in the words of the rules' authors.</summary>
internal sealed class CaseBook
{
    private readonly List<RuleCase> _cases = [];
    private string _rule = string.Empty;
    private Func<RulePackBuilder, RulePackBuilder> _addTo = static pack => pack;
    private Type[] _complete = [];
    private DateTimeOffset _asOf = Days.At(2026, 6, 30);

    internal IReadOnlyList<RuleCase> Cases => _cases;

    internal CaseBook Rule(string rule, Func<RulePackBuilder, RulePackBuilder> addTo, params Type[] complete)
    {
        (_rule, _addTo, _complete, _asOf) = (rule, addTo, complete, Days.At(2026, 6, 30));
        return this;
    }

    internal CaseBook At(DateTimeOffset asOf)
    {
        _asOf = asOf;
        return this;
    }

    internal CaseBook Holds(params RegisterRecord[] records) => Add(RuleOutcome.Satisfied, string.Empty, records);

    internal CaseBook Fails(string keys, params RegisterRecord[] records) => Add(RuleOutcome.Breached, keys, records);

    internal CaseBook Open(params RegisterRecord[] records) => Add(RuleOutcome.Undetermined, string.Empty, records);

    /// <summary>The duty is open and its time still runs.</summary>
    internal CaseBook Pends(params RegisterRecord[] records) => Add(RuleOutcome.NotYetDue, string.Empty, records);

    internal CaseBook Asks(params RegisterRecord[] records) => Add(RuleOutcome.NeedsReview, string.Empty, records);

    internal CaseBook Skips(params RegisterRecord[] records) => Add(RuleOutcome.NotApplicable, string.Empty, records);

    private CaseBook Add(RuleOutcome expected, string keys, RegisterRecord[] records)
    {
        _cases.Add(new(_rule, _addTo, expected, keys, records, _complete) { AsOf = _asOf });
        return this;
    }
}
