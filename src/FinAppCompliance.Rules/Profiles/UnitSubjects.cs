using System.Collections.Frozen;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Rules.Profiles;

/// <summary>Knows the records that belong to no application and no unit, so that no unit can have a number of its own for them.</summary>
internal static class UnitSubjects
{
    private static readonly FrozenSet<string> WithoutUnit = new[]
    {
        "institution", "persons", "licences", "specialPermits", "policies", "parameters", "portfolioAllowances",
        "discoveredApplications", "constructionPlans", "integrationStandards", "integrationProjects", "functionOverlaps",
        "demands", "publishingAccounts", "osReleases", "platformNotices", "counterfeitSearches", "thirdParties", "contracts",
        "outsourcings", "regulatorReports", "regulatorFindings", "rectifications", "disputes", "dataAssets", "mlpsRecords", "crossBorderTransfers",
        "impactAssessments", "complaintChannels", "customerAssessments", "inspections", "audits", "riskFrameworks",
        "riskAssessments", "impactAnalyses", "emergencyMechanisms", "emergencyPlans", "drills", "evidence",
    }.ToFrozenSet(StringComparer.Ordinal);

    internal static bool MayLieWithUnits(Type subject) => RegisterMembers.SectionOf(subject) is not { } section || !WithoutUnit.Contains(section);
}
