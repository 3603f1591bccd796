using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Gates;
using FinAppCompliance.Rules.Profiles;
using FinAppCompliance.Rules.Runs;
using FinAppCompliance.Rules.Waivers;
using Spectre.Console;

namespace FinAppCompliance.Samples.Quickstart;

/// <summary>The main job from beginning to end: read a register, judge it by the Notice, and say what was found.</summary>
internal static class Session
{
    internal static async Task<int> RunAsync(Arguments arguments, IAnsiConsole console)
    {
        var (register, warnings) = LoadRegister(arguments);
        var manifests = ManifestReadings.Read(arguments.Manifests);
        var asOf = arguments.AsOf is { } day
            ? ChinaStandardTime.StartOf(day.AddDays(1)).AddSeconds(-1)
            : register.AsOf ?? TimeProvider.System.GetUtcNow();

        // 1. Tailor the rules, 2. judge, 3. say how each finding stands. Everything else is printing. The duties of these packs rest on the text
        // of the law: nobody can waive them, so there is a book without waivers, and the register holds rectifications and disputes.
        var rules = RuleSet.Create(NfraRulePack.CreateNotice(), NfraRulePack.CreateNeighbours());
        var profile = ResolvedProfile.Resolve(
            rules,
            register.Institution is { Kind: { HasValue: true } kind } ? kind.Value : (InstitutionKind?)null,
            ChinaStandardTime.DateOf(asOf),
            [ProfileReader.Read(Embedded.Text("yunling-bank.profile.json")), .. ParameterLayers.From(register, rules)]);
        var evaluator = new RuleEvaluator(profile.RuleSet, new EvaluationOptions { MaxDegreeOfParallelism = -1 });
        var facts = FactSet.From([register.ToBatch(arguments.Register ?? "yunling-bank.register.json")]);
        var run = console.Profile.Capabilities.Interactive
            ? console.Status().Start("…", _ => evaluator.Evaluate(facts, asOf))
            : evaluator.Evaluate(facts, asOf);
        var waivers = WaiverBook.Empty(evaluator.RuleSet);
        var resolution = waivers.Resolve(run);
        var diff = RunComparison.Between(evaluator.Evaluate(facts, asOf.AddDays(-180)), run, waivers, waivers);

        if (!console.Profile.Capabilities.Interactive)
        {
            console.Profile.Width = 240;
        }

        // The findings of one bank fit into memory: kept once, they are not asked for again by each part of the report.
        _ = run.Findings;
        var report = new Report(console, arguments.Language);
        var totals = new Totals(run, resolution);
        report.Heading(register, run, profile, totals);
        report.Warnings(warnings, run, profile);
        report.Portfolio(facts);
        report.Manifests(manifests);
        new CaseSections(console, arguments.Language, arguments.ShowsAll).Write(resolution);
        report.Unjudged(run.Unjudged);
        report.Gates(new GateKeeper(evaluator, waivers), run);
        report.Standings(resolution);
        report.Differences(arguments.Language == Language.English ? "Against 180 days earlier (same register)" : "与180天前相比（同一台账）", diff);
        var record = RunRecord.Of(run, resolution);
        using (var file = File.Create(arguments.Out))
        {
            record.Write(file);
        }

        await using var keeping = arguments.OpenKeeping();
        if (keeping is not null)
        {
            report.Differences(
                arguments.Language == Language.English ? "Since the last run that was kept" : "与上次留存的评估相比", await keeping.KeepAsync(register, record));
        }

        var exit = AssessmentExit.Of(run, resolution, arguments.MostUndetermined);
        report.Closing(arguments.Out, totals, resolution, exit);
        return exit.Code;
    }

    private static (InstitutionRegister Register, IReadOnlyList<RegisterWarning> Warnings) LoadRegister(Arguments arguments)
    {
        using var stream = arguments.Register is { } file ? File.OpenRead(file) : Embedded.Open("yunling-bank.register.json");
        var result = RegisterReader.Read(stream);
        return (result.Register ?? throw new RegisterFormatException(result.Errors), result.Warnings);
    }
}
