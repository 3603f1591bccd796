using FinAppCompliance.Artifacts;
using FinAppCompliance.Artifacts.Register;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Artifacts;
using FinAppCompliance.RulePacks.Artifacts.Gates;
using FinAppCompliance.RulePacks.Artifacts.Observed;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Gates;
using FinAppCompliance.Rules.Waivers;

namespace BuildGate;

/// <summary>The version that is to be published, with everything that was given about it.</summary>
internal sealed class Release
{
    private readonly Arguments _arguments;
    private readonly InstitutionRegister _register;
    private readonly AppVersion _entry;
    private readonly IReadOnlyList<ArtifactFacts> _files;
    private readonly IReadOnlyList<RegisterRecord> _declared;
    private readonly RuleEvaluator _evaluator = new([ArtifactRulePack.Create()]);

    private Release(Arguments arguments, InstitutionRegister register, string version)
    {
        _arguments = arguments;
        _register = register;
        _entry = register.Find(version) as AppVersion
            ?? throw new FormatException($"the register holds no version '{version}'; name one of its versions with --version");
        _files = [.. FilesOf(arguments).Select(Read)];
        _declared = arguments.Declaration is { } declaration ? SdkDeclarationFile.Read(declaration, version) : [];
    }

    /// <summary>Reads everything that was named on the command line.</summary>
    internal static Release Read(Arguments arguments) => arguments.IsExample
        ? new(arguments, Example.Register(), "app-5.2.0")
        : new(arguments, RegisterReader.Load(File.ReadAllBytes(arguments.Register!)), arguments.Version!);

    /// <summary>Asks the gate, prints its answer with the reasons, and concludes.</summary>
    internal AssessmentExit Judge(TextWriter output)
    {
        foreach (var difference in RegisterDraft.From(_files, _entry.Application.Id, _entry.Id).Differences(_entry))
        {
            output.WriteLine($"台账与文件不一致 / register and files differ: {difference.Field} = {difference.Value} ({difference.Place})");
        }

        var facts = FactSet.From(
        [
            _register.ToBatch(),
            ObservedRelease.ToBatch(_files.Select(file => ((Ref<AppVersion>)_entry.Id, file)), _arguments.AreAllFiles),
            new FactBatch("sdk declaration", _declared, new HashSet<Type>()),
        ]);
        var asOf = _arguments.AsOf is { } day ? ChinaStandardTime.StartOf(day.AddDays(1)).AddSeconds(-1) : TimeProvider.System.GetUtcNow();
        var run = _evaluator.Evaluate(facts, asOf);
        var waivers = LoadWaivers(facts);
        var decision = new GateKeeper(_evaluator, waivers).Decide(ArtifactGates.Release, run, _entry.Id);
        foreach (var reason in decision.Reasons)
        {
            Write(output, reason);
        }

        foreach (var finding in waivers.Resolve(run).About)
        {
            output.WriteLine($"豁免与整改 / waivers and rectifications {finding.Subject.Id}: {finding.Message.Zh} / {finding.Message.En}");
        }

        foreach (var missing in decision.MissingFacts)
        {
            output.WriteLine($"缺少 / missing: {Labels.Missing(missing)} ({missing})");
        }

        var exit = AssessmentExit.Of(decision, _arguments.MostUndetermined);
        output.WriteLine($"门禁 / gate {ArtifactGates.Release.Title.Zh} / {ArtifactGates.Release.Title.En}: {Labels.Of(decision.State)}");
        output.WriteLine($"退出码 / exit code {exit}");
        return exit;
    }

    private static void Write(TextWriter output, ResolvedFinding reason)
    {
        var finding = reason.Finding;
        var outcome = Labels.Of(finding.Outcome);
        var standing = reason switch
        {
            { Waiver: { } waiver } => $"（已豁免 / waived by {waiver.Id}, {waiver.LastDay:yyyy-MM-dd}）",
            { Rectification: { } item } => $"（整改中 / being rectified {item.Item.Id}, {item.DueOn:yyyy-MM-dd}{(item.IsOverdue ? "，逾期 / overdue" : string.Empty)}）",
            { Dispute: { } dispute } => $"（异议 / disputed {dispute.Id}）",
            _ => string.Empty,
        };
        output.WriteLine($"[{outcome.Zh} / {outcome.En}] {finding.Rule} {finding.Key}".TrimEnd() + standing);
        output.WriteLine($"    {finding.Message.Zh} / {finding.Message.En}");
        output.WriteLine($"    {string.Join("; ", finding.Evidence.Select(EvidenceText))}");
    }

    private static string EvidenceText(Evidence evidence) =>
        $"{(evidence.Record is { } record ? $"{record}: " : string.Empty)}{Labels.Fact(evidence.Fact)} = {Labels.Value(null, evidence.Fact, evidence.Value, Language.Chinese)}";

    private static IEnumerable<string> FilesOf(Arguments arguments) => arguments.IsExample
        ? Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "app")).Order(StringComparer.Ordinal)
        : arguments.Files;

    private static ArtifactFacts Read(string file)
    {
        using var stream = File.OpenRead(file);
        return ArtifactReader.Read(stream, Path.GetFileName(file));
    }

    private WaiverBook LoadWaivers(FactSet facts)
    {
        var policy = new WaiverPolicyOptions();
        foreach (var (name, right) in _arguments.Approvers)
        {
            policy.Approvers[name] = right;
        }

        return WaiverBook.Load(_evaluator.RuleSet, _arguments.Waivers is { } file ? WaiverReader.Read(File.ReadAllText(file)) : [], policy, facts);
    }
}
