using System.Diagnostics;
using System.Globalization;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Evaluation;

namespace FinAppCompliance.Benchmarks.Rules;

/// <summary>What a verdict of each rule costs, measured rule by rule over a generated register, the dearest first.</summary>
internal static class RuleProfile
{
    private const int Rounds = 7;
    private const int Fewest = 1_000;
    private const int MostTimesMedian = 3;

    private static readonly DateTimeOffset AsOf = new(2026, 6, 30, 4, 0, 0, TimeSpan.Zero);

    public static int Run(string[] arguments)
    {
        var applications = 2_000;
        if (arguments.Length > 1 || (arguments is [var given] && (!int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out applications) || applications < Fewest)))
        {
            Console.Error.WriteLine($"usage: profile [APPLICATIONS], a number of at least {Fewest}");
            return 2;
        }

        var rules = RuleSet.Create([NfraRulePack.CreateNotice(), NfraRulePack.CreateNeighbours()]);
        var scope = new EvaluationScope(GeneratedRegister.Create(applications, versions: 4, activities: 4), AsOf, ChineseWorkingCalendar.BuiltIn, isExplaining: false);
        var costs = rules.Entries.Where(rule => rule.RunsOn(scope.Today)).Select(rule => (Rule: rule, Nanoseconds: CostOf(rule, scope), Subjects: scope.Facts.SpanOf(rule.Binding.SubjectType).Length)).ToList();
        var verdicts = costs.Where(static cost => cost.Subjects >= Fewest).OrderByDescending(static cost => cost.Nanoseconds / cost.Subjects).ToList();
        var median = verdicts[verdicts.Count / 2];
        var usual = median.Nanoseconds / median.Subjects;
        var whole = costs.Sum(static cost => cost.Nanoseconds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{costs.Count} rules, {verdicts.Count} of them over at least {Fewest:N0} subjects; median of these {usual:0} ns a verdict; best of {Rounds} rounds"));
        foreach (var (rule, nanoseconds, subjects) in verdicts.Take(20))
        {
            Tell(rule, nanoseconds, subjects, whole, usual);
        }

        Console.WriteLine($"over fewer subjects, each of which looks at much of the register:");
        foreach (var (rule, nanoseconds, subjects) in costs.Where(static cost => cost.Subjects is > 0 and < Fewest).OrderByDescending(static cost => cost.Nanoseconds).Take(5))
        {
            Tell(rule, nanoseconds, subjects, whole, usual);
        }

        return verdicts[0].Nanoseconds / verdicts[0].Subjects <= MostTimesMedian * usual ? 0 : 1;
    }

    private static void Tell(RuleSetEntry rule, double nanoseconds, int subjects, double whole, double usual) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{rule.Rule.Id,-10} {rule.SubjectKind,-22} {subjects,8:N0} {nanoseconds / subjects,10:N0} ns a verdict {nanoseconds / subjects / usual,8:0.0} times the median {nanoseconds / whole,7:P1} of all"));

    /// <summary>Returns the least time in nanoseconds that all verdicts of a rule took.</summary>
    private static double CostOf(RuleSetEntry rule, EvaluationScope scope)
    {
        var least = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var subjects = scope.Facts.SpanOf(rule.Binding.SubjectType);
            var frame = rule.Frame(scope);
            var start = Stopwatch.GetTimestamp();
            rule.Binding.EvaluateAll(subjects, frame);
            least = Math.Min(least, Stopwatch.GetElapsedTime(start).TotalNanoseconds);
        }

        return least;
    }
}
