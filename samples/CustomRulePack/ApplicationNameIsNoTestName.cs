using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;
using FinAppCompliance.Rules;

namespace Acme.Compliance;

/// <summary>Requires that a running application does not carry a test name.</summary>
public sealed class ApplicationNameIsNoTestName : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText NotRunning = new("未在运行", "the application is not running");
    private static readonly BilingualText TestName = new("运行中的应用仍使用测试名称", "a running application still carries a test name");

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "acme/no-test-names",
        Title = new("运行中的应用不使用测试名称", "a running application carries no test name"),
        Description = new("集团命名规范第3条", "clause 3 of the group's naming standard"),
        Remediation = new("更名后重新备案", "rename it and file the new name"),
        Severity = Severity.Low,
        Citations =
        [
            new RegulatoryReference
            {
                Document = "acme-naming",
                DocumentTitle = new("集团命名规范", "Group naming standard"),
                Authority = new("集团信息科技部", "Group IT"),
                Article = "3",
                Requirement = RequirementId.Parse("ACME-3"),
                Source = SourceMarks.FullText,
            },
        ],
    };

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var application = context.Subject;
        Tri isTestName = application.Name.Contains("test", StringComparison.OrdinalIgnoreCase) || application.Name.Contains("测试", StringComparison.Ordinal);
        return context.When(application.State == AppState.Running, NotRunning).With("state", application.State)
            .Require(!isTestName, TestName).With("name", (Fact<string>)application.Name);
    }
}
