using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Evaluation;
using FsCheck.Xunit;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Deadlines;

/// <summary>The call "one incident, who must be told by when" and the rules that judge the same deadlines never say different things.</summary>
public sealed class NotificationAgreementTests
{
    private static readonly Dictionary<(string Rule, string Key), string> Judged = new()
    {
        [("DSM-69", "first")] = DeadlineIds.DataFirst,
        [("DSM-69", "written")] = DeadlineIds.DataWritten,
        [("DSM-69", "progress")] = DeadlineIds.DataProgress,
        [("DSM-69", "final")] = DeadlineIds.DataFinal,
        [("CIR-4a", "protection")] = DeadlineIds.NetworkProtection,
        [("CIR-4a", "police")] = DeadlineIds.NetworkPolice,
        [("CIR-4a", string.Empty)] = DeadlineIds.NetworkOffice,
        [("CIR-8", string.Empty)] = DeadlineIds.NetworkSummary,
        [("PIPL-57", "authority")] = DeadlineIds.LeakOffice,
        [("PIPL-57", "persons")] = DeadlineIds.LeakPersons,
        [("OUT-38", string.Empty)] = DeadlineIds.VendorEvent,
        [("PBI-1", string.Empty)] = DeadlineIds.CentralBankReport,
        [("N99-15.5", string.Empty)] = DeadlineIds.MajorEmergency,
    };

    private static readonly RuleEvaluator Evaluator = new(RuleSet.Create(NfraRulePack.CreateNotice(), NfraRulePack.CreateNeighbours()).SwitchOn("PBI-1"));

    [Property(MaxTest = 1000)]
    public void Late_is_breached_open_is_not_yet_due_and_undetermined_is_undetermined(int left, int right)
    {
        var seed = unchecked((left * 7919) + (right * 104_729));
        var random = new RandomIncidents(seed);
        var incident = random.Incident();
        var institution = random.Institution();
        var reports = random.Reports();
        var (asOf, isComplete) = (random.AsOf(), random.Flip());

        var told = IncidentNotifications.For(incident, institution, reports, ChineseWorkingCalendar.BuiltIn, asOf, null, isComplete)
            .ToDictionary(static line => line.Rule.Id, static line => line.State);
        RegisterRecord[] records = [incident, .. institution is null ? (RegisterRecord[])[] : [institution], .. reports];
        var run = Evaluator.Evaluate(FactSet.Of(records, isComplete ? [typeof(RegulatorReport), typeof(Institution)] : [typeof(Institution)]), asOf);

        foreach (var ((rule, key), id) in Judged)
        {
            var line = told.TryGetValue(id, out var state) ? state : (NotificationState?)null;
            var said = Said(run, rule, key, out var isWhole);

            // A rule answers for all its deadlines at once; of one that has not begun, or is not asked for, the notification knows more.
            if (isWhole && (line == NotificationState.NotBegun || (line is null && Judged.Any(pair => pair.Key.Rule == rule && told.GetValueOrDefault(pair.Value, NotificationState.Open) is NotificationState.Undetermined or NotificationState.NotBegun))))
            {
                continue;
            }

            Assert.True(said == Expected(line), $"seed {seed}: {rule}/{key} says {said}, the notification says {line} as of {asOf:u}, complete {isComplete}: {incident}; {institution}; {string.Join("; ", reports.Select(static r => r.ToString()))}");
        }
    }

    private static RuleOutcome Expected(NotificationState? line) => line switch
    {
        NotificationState.Late => RuleOutcome.Breached,
        NotificationState.Open => RuleOutcome.NotYetDue,
        NotificationState.Undetermined => RuleOutcome.Undetermined,
        _ => RuleOutcome.Satisfied,
    };

    /// <summary>What the rule says of one deadline; what does not apply counts as satisfied, since nothing is due.</summary>
    private static RuleOutcome Said(AssessmentRun run, string rule, string key, out bool isWhole)
    {
        var findings = run.Findings.Where(finding => finding.Rule == rule && finding.Outcome is RuleOutcome.Breached or RuleOutcome.NotYetDue or RuleOutcome.Undetermined && finding.Rule == rule).ToList();
        isWhole = findings.Any(finding => finding.Outcome == RuleOutcome.Undetermined && !Judged.ContainsKey((rule, finding.Key)));
        return isWhole ? RuleOutcome.Undetermined : findings.FirstOrDefault(finding => finding.Key == key)?.Outcome ?? RuleOutcome.Satisfied;
    }
}
