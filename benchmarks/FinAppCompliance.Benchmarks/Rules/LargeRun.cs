using System.Diagnostics;
using System.Globalization;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.RulePacks.Nfra;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Runs;

namespace FinAppCompliance.Benchmarks.Rules;

/// <summary>One run of both packs over a large register with its record written and read back: what it takes in time, memory and file.</summary>
/// <remarks>Ends with 1 when the process needed 3 GB or the file is 2 GB or more, or when what is read is not what was written.</remarks>
internal static class LargeRun
{
    private const long MostMemory = 3_000_000_000;
    private const long MostFile = 2_000_000_000;
    private const int Usual = 100_000;

    private static readonly RuleOutcome[] Outcomes = [RuleOutcome.Errored, RuleOutcome.Breached, RuleOutcome.Undetermined, RuleOutcome.NeedsReview, RuleOutcome.NotYetDue];
    private static readonly DateTimeOffset AsOf = new(2026, 6, 30, 4, 0, 0, TimeSpan.Zero);

    public static int Run(string[] arguments)
    {
        var applications = Usual;
        if (arguments.Length > 1 || (arguments is [var given] && (!int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out applications) || applications < 1)))
        {
            Console.Error.WriteLine("usage: large [APPLICATIONS], a number of at least 1");
            return 2;
        }

        var file = Path.Combine(Path.GetTempPath(), $"finapp-run-{Guid.NewGuid():N}.jsonl");
        try
        {
            return Measure(applications, file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static int Measure(int applications, string file)
    {
        var facts = Timed("making records and fact set", () => GeneratedRegister.Create(applications, versions: 4, activities: 4));
        var evaluator = new RuleEvaluator([NfraRulePack.CreateNotice(), NfraRulePack.CreateNeighbours()], new EvaluationOptions { MaxDegreeOfParallelism = -1 });
        var run = Timed("judging, all processors", () => evaluator.Evaluate(facts, AsOf));
        var verdicts = run.Results.Sum(static result => (long)result.SubjectCount);
        Timed("writing the record", () =>
        {
            using var stream = File.Create(file);
            RunRecord.Of(run).Write(stream);
            return 0;
        });
        var (findings, pairs) = Timed("reading it back", () => Count(RunRecord.Open(() => File.OpenRead(file))));
        var (size, memory) = (new FileInfo(file).Length, Process.GetCurrentProcess().PeakWorkingSet64);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{applications:N0} applications, {verdicts:N0} verdicts, {findings:N0} findings: file {size / 1e6:N0} MB, {(double)size / findings:0} B a finding, peak memory {memory / 1e6:N0} MB"));
        var isSame = pairs.SequenceEqual(Outcomes.Select(run.Count));
        return isSame && size < MostFile && memory < MostMemory ? 0 : 1;
    }

    /// <summary>Counts the findings, and the pairs of rule and subject by the worst that is said of them, as the run counts them.</summary>
    private static (long Findings, int[] Pairs) Count(RunRecord record)
    {
        var (findings, pairs) = (0L, new int[Outcomes.Length]);
        var (rule, subject, worst) = (string.Empty, string.Empty, -1);
        foreach (var finding in record.Findings)
        {
            findings++;
            if (finding.SubjectId != subject || finding.Rule != rule)
            {
                Add(pairs, worst);
                (rule, subject, worst) = (finding.Rule, finding.SubjectId, -1);
            }

            // Outcomes stand in the order of their gravity; one that is not counted is a past gap.
            var at = Array.IndexOf(Outcomes, finding.Outcome);
            worst = at >= 0 && (worst < 0 || at < worst) ? at : worst;
        }

        Add(pairs, worst);
        return (findings, pairs);
    }

    private static void Add(int[] pairs, int worst)
    {
        if (worst >= 0)
        {
            pairs[worst]++;
        }
    }

    private static T Timed<T>(string what, Func<T> work)
    {
        var start = Stopwatch.GetTimestamp();
        var done = work();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s"));
        return done;
    }
}
