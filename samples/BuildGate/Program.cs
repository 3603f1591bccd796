using System.Text;
using BuildGate;
using FinAppCompliance.Artifacts;
using FinAppCompliance.Artifacts.Register;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Artifacts;
using FinAppCompliance.RulePacks.Artifacts.Observed;
using FinAppCompliance.Rules.Evaluation;

// What a build runs before it publishes: the files of one version against its register entry.
// dotnet run --project samples/BuildGate -- --register FILE --version ID [--declaration FILE] FILE...
// Exit code: 0 clean, 1 breaches, 2 bad input. Without arguments a built-in example is shown, and the code is 0.
Console.OutputEncoding = Encoding.UTF8;
var isExample = args.Length == 0;
try
{
    var register = isExample ? Example.Register() : RegisterReader.Load(File.ReadAllBytes(Value("--register") ?? throw new ArgumentException("name the register with --register")));
    var versionId = isExample ? "app-5.2.0" : Value("--version") ?? throw new ArgumentException("name the version with --version");
    var entry = register.Find(versionId) as AppVersion ?? throw new ArgumentException($"the register holds no version '{versionId}'");
    var files = Files().Select(Read).ToList();

    var draft = RegisterDraft.From(files, entry.Application.Id, versionId);
    foreach (var difference in draft.Differences(entry))
    {
        Console.WriteLine($"台账与文件不一致 / register and files differ: {difference.Field} = {difference.Value} ({difference.Place})");
    }

    var observed = files.Select(facts => ((Ref<AppVersion>)versionId, facts));
    var declared = Value("--declaration") is { } declaration ? SdkDeclarationFile.Read(declaration, versionId) : [];
    var facts = FactSet.From([register.ToBatch(), ObservedRelease.ToBatch(observed, areAllFiles: false), new FactBatch("sdk declaration", declared, new HashSet<Type>())]);
    var run = new RuleEvaluator([ArtifactRulePack.Create()]).Evaluate(facts, TimeProvider.System.GetUtcNow());
    foreach (var finding in run.Findings.Where(finding => finding.Outcome is RuleOutcome.Breached or RuleOutcome.NeedsReview or RuleOutcome.Errored))
    {
        Console.WriteLine($"[{finding.Outcome}] {finding.Rule} {finding.Key}".TrimEnd());
        Console.WriteLine($"    {finding.Message.Zh} / {finding.Message.En}");
        Console.WriteLine($"    {string.Join("; ", finding.Evidence)}");
    }

    var undetermined = run.Findings.Count(finding => finding.Outcome == RuleOutcome.Undetermined);
    var isClean = run.Count(RuleOutcome.Breached) == 0 && run.Count(RuleOutcome.Errored) == 0;
    Console.WriteLine($"违反 / breached {run.Count(RuleOutcome.Breached)}, 待人工判断 / for review {run.Count(RuleOutcome.NeedsReview)}, 无法判定 / undetermined {undetermined}");
    return isClean || isExample ? 0 : 1;
}
catch (Exception error) when (error is ArtifactFormatException or RegisterFormatException or FormatException or ArgumentException or IOException or FactConflictException)
{
    Console.Error.WriteLine(error.Message);
    return 2;
}

static ArtifactFacts Read(string file)
{
    using var stream = File.OpenRead(file);
    return ArtifactReader.Read(stream, Path.GetFileName(file));
}

string? Value(string option) => Array.IndexOf(args, option) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;

IEnumerable<string> Files() => isExample
    ? Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "app")).Order(StringComparer.Ordinal)
    : args.Where((word, at) => !word.StartsWith("--", StringComparison.Ordinal) && (at == 0 || !args[at - 1].StartsWith("--", StringComparison.Ordinal)));
