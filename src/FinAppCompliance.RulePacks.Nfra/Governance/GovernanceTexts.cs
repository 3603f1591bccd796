using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.ThirdParties;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Names members of enumerations in the messages of the rules, in both languages.</summary>
internal static class GovernanceTexts
{
    internal static BilingualText Of(AppForm form) => form switch
    {
        AppForm.App => new("独立安装的App", "installed app"),
        AppForm.MiniProgram => new("小程序", "mini program"),
        AppForm.OfficialAccount => new("公众号", "official account"),
        AppForm.QuickApp => new("快应用", "quick app"),
        _ => new("其他形态应用", "other form"),
    };

    internal static BilingualText Of(AppAudience audience) => audience switch
    {
        AppAudience.Customer => new("客户", "customers"),
        AppAudience.Internal => new("内部员工", "staff"),
        _ => new("客户和员工", "customers and staff"),
    };

    internal static BilingualText Of(LifecycleStage stage) => stage switch
    {
        LifecycleStage.Requirement => new("业务需求", "requirement"),
        LifecycleStage.Development => new("产品研发", "development"),
        LifecycleStage.Promotion => new("推广", "promotion"),
        LifecycleStage.Operation => new("运营", "operation"),
        _ => new("其他", "other"),
    };

    internal static BilingualText Of(ContractClause clause) => clause switch
    {
        ContractClause.RightsAndDuties => new("双方责任义务", "rights and duties of both sides"),
        ContractClause.CyberSecurity => new("网络安全", "cybersecurity"),
        ContractClause.DataSecurity => new("数据安全", "data security"),
        _ => new("其他", "other"),
    };

    internal static BilingualText Of(FinancialStep step) => step switch
    {
        FinancialStep.SuitabilityTest => new("适当性测评", "suitability test"),
        FinancialStep.CreditDecision => new("授信审批", "credit decision"),
        FinancialStep.ContractSigning => new("签订合同", "signing of contracts"),
        FinancialStep.FundsTransfer => new("资金划转", "transfer of funds"),
        _ => new("其他环节", "other step"),
    };

    internal static BilingualText Of(DisclosureKind kind) => kind switch
    {
        DisclosureKind.ProductTerms => new("产品条款", "product terms"),
        DisclosureKind.Risk => new("风险", "risks"),
        DisclosureKind.Fees => new("费用", "fees"),
        DisclosureKind.AnnualInterestRate => new("年化利率", "yearly interest rate"),
        DisclosureKind.Issuer => new("发行人或承保人", "issuer or insurer"),
        DisclosureKind.Insurer => new("保险公司偿付能力及服务", "solvency and service of the insurer"),
        DisclosureKind.ExclusionClauses => new("责任免除条款", "exclusion clauses"),
        DisclosureKind.CoolingOff => new("犹豫期", "cooling-off period"),
        _ => new("其他事项", "other matter"),
    };
}
