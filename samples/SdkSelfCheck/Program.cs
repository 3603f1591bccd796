using System.Text;
using FinAppCompliance.Artifacts;
using FinAppCompliance.Artifacts.Reference;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Samples;
using SdkSelfCheck;

// What a vendor runs in its build: reads its own files, says what an embedding application must disclose, and writes that down.
// dotnet run --project samples/SdkSelfCheck -- [--name NAME] [--out FILE] [--max-undetermined N] FILE...
// Exit codes: 0 clean, 1 defects, 2 bad input or no files, 3 more uses not in the tables than allowed (default: 0), 4 internal.
// Without arguments a built-in example is read.
var arguments = new Arguments(ExitGuard.Install(args));
Console.OutputEncoding = Encoding.UTF8;
var problems = arguments.Problems;
var read = new List<ArtifactFacts>();
foreach (var file in arguments.Files)
{
    try
    {
        using var stream = File.OpenRead(file);
        read.Add(ArtifactReader.Read(stream, Path.GetFileName(file)));
    }
    catch (Exception error) when (error is ArtifactFormatException or IOException or UnauthorizedAccessException)
    {
        problems.Add(error.Message);
    }
}

if (problems.Count > 0)
{
    problems.ForEach(Console.Error.WriteLine);
    return ExitCodes.BadInput;
}

var uses = read.SelectMany(facts => facts.Declarations)
    .Where(use => use.Kind != DeclarationKind.Sdk && (!use.AsksPerson.IsFalse || use.Kind is DeclarationKind.CollectedDataType or DeclarationKind.RequiredReasonApi))
    .ToList();
Console.WriteLine($"{arguments.Name} 的嵌入方须披露 / an application that embeds it must disclose:");
foreach (var category in uses.SelectMany(use => use.Categories).Distinct().Order(StringComparer.Ordinal))
{
    var title = ReferenceTable.PersonalInformationCategories.Find(category)?["name_zh"] ?? category;
    Console.WriteLine($"  {title} ({category}): {string.Join(", ", uses.Where(use => use.Categories.Contains(category).IsTrue).Select(use => use.Name))}");
}

foreach (var use in uses.Where(use => !use.IsKnown))
{
    Console.WriteLine($"  未知 / not in the tables: {use.Name} ({use.Place})");
}

var defects = read.SelectMany(facts => facts.Observations).Where(one => one.IsDefect).ToList();
foreach (var defect in defects)
{
    Console.WriteLine($"  缺陷 / defect: {defect.Message} [{defect.Subject}] ({defect.Place})");
}

try
{
    SdkDeclaration.Write(arguments.Out, arguments.Name, uses);
}
catch (Exception error) when (error is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(error.Message);
    return ExitCodes.BadInput;
}

var unknown = uses.Count(use => !use.IsKnown);
Console.WriteLine($"声明已写入 / declaration written: {Path.GetFileName(arguments.Out)}");
Console.WriteLine($"缺陷 / defects {defects.Count}, 无法判定 / undetermined {unknown}, 允许 / allowed {arguments.MostUndetermined}");
return ExitCodes.Gravest(
    defects.Count > 0 ? ExitCodes.Findings : ExitCodes.Clean,
    unknown > arguments.MostUndetermined ? ExitCodes.Undetermined : ExitCodes.Clean);
