using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra;
using FinAppCompliance.Rules.Evaluation;

namespace FinAppCompliance.ColdStart.Tests;

/// <summary>What a short-lived process does once: a command line, a build gate, a function.</summary>
internal static class Firsts
{
    /// <summary>Reads the register of the sample.</summary>
    internal static void ReadRegister()
    {
        var read = RegisterReader.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "yunling-bank.register.json")));
        Demand(read.Register is not null, "the register of the sample cannot be read");
    }

    /// <summary>Runs the first program of the README.</summary>
    internal static void AssessOne()
    {
        var app = new MobileApplication { Id = "pay", Name = "云岭支付", Ledger = LedgerStatus.Listed, ManagingUnit = Fact<Ref<OrgUnit>>.Absent };
        var evaluator = new RuleEvaluator([NfraRulePack.CreateNotice()]);
        var run = evaluator.Evaluate(FactSet.Of([app]), new DateTimeOffset(2026, 10, 31, 12, 0, 0, TimeSpan.FromHours(8)));
        var told = 0;
        foreach (var finding in run.Findings.Where(static f => f.Outcome == RuleOutcome.Breached))
        {
            told += $"{finding.Rule} {finding.Severity}: {finding.Message.En} [{finding.Evidence}]".Length;
        }

        Demand(told > 0, "the first program of the README finds nothing");
    }

    /// <summary>Opens the stores over a SQLite file, publishes a notice and checks a consent.</summary>
    internal static void CheckConsent() => FirstConsent.CheckAsync().GetAwaiter().GetResult();

    internal static void Demand(bool isTrue, string what)
    {
        if (!isTrue)
        {
            throw new InvalidOperationException(what);
        }
    }
}
