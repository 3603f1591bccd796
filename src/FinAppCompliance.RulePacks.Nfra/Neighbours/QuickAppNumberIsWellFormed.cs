using System.Text.RegularExpressions;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Raises a question when a filing number has an unusual form; unknown forms are reported, never rejected.</summary>
internal sealed partial class QuickAppNumberIsWellFormed : IComplianceRule<Filing>
{
    private static readonly BilingualText NotGoverned = new("不是此类备案", "it is no filing of this kind");
    private static readonly BilingualText Unusual = new("备案编号格式少见，请人工核对", "the number has an unusual form; check it");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "FIL-6",
        Severity = Severity.Low,
        Title = new("快应用备案编号格式符合常见规则", "the number has the usual form of QuickApp filings"),
        Remediation = new("核对备案编号", "check the number against the filing"),
    }.Describe();

    public Verdict Evaluate(in RuleContext<Filing> context)
    {
        var filing = context.Subject;
        var usual = filing.Number.IsAbsent ? true : filing.Number.TryGet(out var number) ? Usual().IsMatch(number) : default(Tri);
        return context.When(filing.Kind == FilingKind.QuickApp & !filing.IsExemption(), NotGoverned).With("kind", filing.Kind).With("status", filing.Status).Review(!usual, Unusual).With("number", filing.Number);
    }

    [GeneratedRegex(@"^\p{IsCJKUnifiedIdeographs}(ICP备\d{8,10}号|[AB]\d-\d{8})-\d{1,6}K$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Usual();
}
