using System.Text;
using FinAppCompliance.Artifacts;
using FinAppCompliance.Artifacts.Reference;
using SdkSelfCheck;

// What a vendor runs in its build: reads its own files, says what an embedding application must disclose, and writes that down.
// dotnet run --project samples/SdkSelfCheck -- [--name NAME] [--out FILE] [FILE...]
Console.OutputEncoding = Encoding.UTF8;
var name = Value("--name") ?? "示例风控 SDK";
var output = Value("--out") ?? Path.Combine(AppContext.BaseDirectory, "sdk-declaration.json");
var files = Files();

var read = new List<ArtifactFacts>();
foreach (var file in files)
{
    try
    {
        using var stream = File.OpenRead(file);
        read.Add(ArtifactReader.Read(stream, Path.GetFileName(file)));
    }
    catch (Exception error) when (error is ArtifactFormatException or IOException)
    {
        Console.Error.WriteLine(error.Message);
        return 2;
    }
}

var uses = read.SelectMany(facts => facts.Declarations)
    .Where(use => use.Kind != DeclarationKind.Sdk && (!use.AsksPerson.IsFalse || use.Kind is DeclarationKind.CollectedDataType or DeclarationKind.RequiredReasonApi))
    .ToList();
Console.WriteLine($"{name} 的嵌入方须披露 / an application that embeds it must disclose:");
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

SdkDeclaration.Write(output, name, uses);
Console.WriteLine($"声明已写入 / declaration written: {Path.GetFileName(output)}");
return defects.Count == 0 ? 0 : 1;

string? Value(string option) => Array.IndexOf(args, option) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;

List<string> Files()
{
    var given = args.Where((word, at) => !word.StartsWith("--", StringComparison.Ordinal) && (at == 0 || args[at - 1] is not ("--name" or "--out"))).ToList();
    return given.Count > 0 ? given : [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "sdk")).Order(StringComparer.Ordinal)];
}
